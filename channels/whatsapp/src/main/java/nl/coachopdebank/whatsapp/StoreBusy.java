package nl.coachopdebank.whatsapp;

/** The inbox takes nothing more now, or a conversation went away again and again: Meta has to send once more. */
final class StoreBusy extends RuntimeException {
    StoreBusy(String why) {
        super(why);
    }
}
