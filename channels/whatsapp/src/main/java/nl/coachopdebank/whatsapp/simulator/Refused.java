package nl.coachopdebank.whatsapp.simulator;

/** Meta does not take a message. Becomes an answer in {@link Sending}; names members and limits, never what was said. */
final class Refused extends RuntimeException {
    private final GraphError error;
    private final String details;

    Refused(GraphError error, String details) {
        super(error.code() + ": " + details, null, false, false);
        this.error = error;
        this.details = details;
    }

    GraphError error() {
        return error;
    }

    String details() {
        return details;
    }
}
