package nl.coachopdebank.bench;

/** The server sent something that is not JSON, or not the JSON of the contract. */
final class MalformedFrameException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedFrameException(String what, int at) {
        super(what + " at byte " + at);
    }
}
