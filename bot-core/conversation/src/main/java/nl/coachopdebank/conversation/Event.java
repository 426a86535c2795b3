package nl.coachopdebank.conversation;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One line of the transcript. {@code seq} counts from 1 without gaps and never changes. */
public interface Event {
    long seq();

    Instant at();

    /** A message.
     *
     * @param name the sender's name as shown; for the bot it says that it is a chatbot
     * @param messageId the sender's own id for a resident or coach; made by the engine for the bot
     * @param replyTo id of the message it answers; null when it answers none
     */
    record Message(
            long seq,
            Instant at,
            Sender from,
            String name,
            String messageId,
            @Nullable String replyTo,
            MessageBody body)
            implements Event {}

    /** The floor changed hands.
     *
     * @param coach first name of the coach who has it; null when no coach has
     * @param promise until when a coach answers; null when nothing was promised
     */
    record Status(
            long seq,
            Instant at,
            Holder holder,
            @Nullable String coach,
            @Nullable Promise promise) implements Event {}

    /** Who wrote a message. */
    enum Sender {
        RESIDENT,
        BOT,
        COACH;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
