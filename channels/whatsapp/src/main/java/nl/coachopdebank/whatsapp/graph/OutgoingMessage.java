package nl.coachopdebank.whatsapp.graph;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message to one person.
 *
 * @param quotedId Meta's id of the message that this one answers, shown above it; null for none. One of more than 30 days
 *     ago is left out by Meta
 * @param ownId our own id of the message, up to 512 characters; comes back with each status, so that a message whose
 *     answer was lost can be found. Null for none */
public record OutgoingMessage(
        Recipient recipient,
        Sendable message,
        @Nullable String quotedId,
        @Nullable String ownId) {
    public OutgoingMessage {
        Limits.check("context.message_id", quotedId == null || !quotedId.isBlank(), "is not empty");
        Limits.lengthIfAny("biz_opaque_callback_data", ownId, Limits.OWN_ID);
    }

    public static OutgoingMessage of(Recipient recipient, Sendable message) {
        return new OutgoingMessage(recipient, message, null, null);
    }

    /** The same as an answer to a message. */
    public OutgoingMessage quoting(String messageId) {
        return new OutgoingMessage(recipient, message, messageId, ownId);
    }

    /** The same with our own id. */
    public OutgoingMessage withOwnId(String id) {
        return new OutgoingMessage(recipient, message, quotedId, id);
    }

    /** What goes over the wire (reference: Meta, messages/send-messages, Nov 2025). */
    Map<String, Object> body() {
        return new Json()
                .with("messaging_product", "whatsapp")
                .with("recipient_type", "individual")
                .with(recipient.field(), recipient.value())
                .with("biz_opaque_callback_data", ownId)
                .with("context", quotedId == null ? null : Map.of("message_id", quotedId))
                .with("type", message.type())
                .with(message.type(), message.content())
                .object();
    }

    @Override
    public String toString() {
        return "OutgoingMessage[" + message + "]";
    }
}
