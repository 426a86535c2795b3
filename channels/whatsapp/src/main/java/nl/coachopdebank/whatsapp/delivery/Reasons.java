package nl.coachopdebank.whatsapp.delivery;

import java.util.Map;
import nl.coachopdebank.whatsapp.graph.Remedy;

/** Why a message did not get there, for a coach to read. Our own reasons have numbers that Meta does not use. */
final class Reasons {
    static final int WAITS_FOR_RESIDENT = 900_001;
    static final int NOTICE_SENT = 900_002;
    static final int NO_NOTICE_ALLOWED = 900_003;
    static final int NOTICE_FAILED = 900_004;
    static final int NOBODY = 900_005;
    static final int OTHER_TALK = 900_006;
    static final int NOTICE_UNHEARD = 900_007;

    /** What the outbox says when nothing was heard of a message. */
    private static final int UNHEARD = 0;

    private static final Map<Integer, String> OURS = Map.of(
            WAITS_FOR_RESIDENT, "Wacht tot de bewoner weer schrijft: het venster van 24 uur is dicht.",
            NOTICE_SENT,
                    "Het venster is dicht. De bewoner kreeg een bericht dat je antwoord klaar is, en leest het na een tik.",
            NO_NOTICE_ALLOWED,
                    "Het venster is dicht en er mag geen bericht vooraf. Je antwoord wacht tot de bewoner weer schrijft.",
            NOTICE_FAILED,
                    "Het venster is dicht en het bericht dat je antwoord klaar is kwam niet aan. Je antwoord wacht tot de bewoner weer schrijft.",
            NOTICE_UNHEARD,
                    "Het venster is dicht. Het is niet bekend of de bewoner het bericht kreeg dat je antwoord klaar is.",
            OTHER_TALK, "De bewoner is intussen een nieuw gesprek begonnen.",
            UNHEARD, "Het is niet bekend of dit bericht aankwam.",
            NOBODY, "Deze bewoner is niet meer bekend op WhatsApp.");

    private static final Map<Remedy, String> OTHERS = Map.of(
            Remedy.OTHER_CHANNEL,
                    "WhatsApp kan deze bewoner niet bereiken. Schrijft de bewoner weer, stuur je antwoord dan opnieuw. Of sluit af met Niet bereikt.",
            Remedy.WINDOW_CLOSED, "Het venster van 24 uur is dicht.",
            Remedy.NOT_TODAY, "WhatsApp hield het bericht tegen. Stuur het morgen opnieuw.",
            Remedy.PHONE_NEEDED, "WhatsApp heeft hiervoor een telefoonnummer nodig.",
            Remedy.CONFIRM_IDENTITY, "De bewoner heeft misschien een andere telefoon. Vraag eerst wie er schrijft.",
            Remedy.OPERATOR, "Er is iets mis met ons WhatsApp-account. Een beheerder kijkt ernaar.",
            Remedy.STOP_UNASKED, "WhatsApp laat ons nu minder sturen. Een beheerder kijkt ernaar.",
            Remedy.PAIR_RATE, "Er gingen veel berichten tegelijk naar deze bewoner. Het volgende komt wat later.",
            Remedy.RETRY_LATER, "WhatsApp heeft het druk. We proberen het opnieuw.",
            Remedy.RETRY_FEW_TIMES, "WhatsApp had een storing.");

    private Reasons() {}

    static String of(int code) {
        String ours = OURS.get(code);
        if (ours != null) {
            return ours;
        }
        return OTHERS.getOrDefault(Remedy.of(code), "WhatsApp nam het bericht niet aan (code " + code + ").");
    }
}
