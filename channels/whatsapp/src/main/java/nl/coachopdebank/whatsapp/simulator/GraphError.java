package nl.coachopdebank.whatsapp.simulator;

/** The errors that the stand-in gives, with Meta's codes and words (reference, section 18). */
enum GraphError {
    TOKEN(190, 401, "Access token has expired", ""),
    BLOCKED(368, 403, "Temporarily blocked for policies violations", ""),
    INVALID(100, 400, "Invalid parameter", "Invalid parameter."),
    VALUE(131009, 400, "Parameter value is not valid", "Parameter value is not valid."),
    TO_SELF(131021, 400, "Recipient cannot be sender", "Recipient cannot be the sender."),
    UNDELIVERABLE(131026, 400, "Message undeliverable", "Message Undeliverable."),
    THROUGHPUT(130429, 400, "Rate limit hit", "Cloud API message throughput has been reached."),
    PAIR_RATE(
            131056,
            400,
            "(Business Account, Consumer Account) pair rate limit hit",
            "Message failed to send because there were too many messages sent from this phone number to the same phone"
                    + " number in a short period of time."),
    WINDOW(
            131047,
            400,
            "Re-engagement message",
            "Message failed to send because more than 24 hours have passed since the customer last replied to this"
                    + " number."),
    TEMPLATE_PARAMETERS(132000, 400, "Number of parameters does not match the expected number of params", ""),
    TEMPLATE_MISSING(132001, 404, "Template name does not exist in the translation", ""),
    TEMPLATE_TOO_LONG(132005, 400, "Translated text too long", "The filled template is too long."),
    TEMPLATE_FORMAT(132012, 400, "Parameter format does not match format in the created template", ""),
    TEMPLATE_PAUSED(132015, 400, "Template is Paused", "Template is paused due to low quality.");

    private final int code;
    private final int status;
    private final String title;
    private final String details;

    GraphError(int code, int status, String title, String details) {
        this.code = code;
        this.status = status;
        this.title = title;
        this.details = details;
    }

    int code() {
        return code;
    }

    /** Of the HTTP answer. */
    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String details() {
        return details;
    }

    Refused because(String reason) {
        return new Refused(this, reason);
    }

    Refused refused() {
        return new Refused(this, details);
    }
}
