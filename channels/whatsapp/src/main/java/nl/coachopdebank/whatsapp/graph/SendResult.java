package nl.coachopdebank.whatsapp.graph;

/** What became of a message that was handed to Meta. */
public sealed interface SendResult {
    /** Meta took it. Whether it arrives is told by its statuses.
     *
     * @param messageId Meta's id of it; it often holds the phone number, so it is not in the text of this */
    record Accepted(String messageId) implements SendResult {
        @Override
        public String toString() {
            return "Accepted[…]";
        }
    }

    /** Meta did not take it.
     *
     * @param code Meta's error code; {@link #NO_CODE} when it gave none */
    record Refused(int code, Remedy remedy) implements SendResult {
        /** Stands for no code at all: Meta's own begin at 0. */
        public static final int NO_CODE = -1;
    }

    /** Nothing was sent, because no connection was made: it can be sent again. */
    record NotSent() implements SendResult {}

    /** It may have been sent or not: the answer was late, lost, or not to be understood. Sent again it may arrive twice;
     * a status with our own id tells that it went out. */
    record Unknown() implements SendResult {}
}
