package nl.coachopdebank.whatsapp.graph;

import java.util.Map;

/** Tells a person that a message was read, and all before it (reference: Meta, messages/mark-message-as-read and
 * typing-indicators, Oct 2025).
 *
 * @param messageId Meta's id of a message that the person sent, up to 30 days ago
 * @param typing whether "typing" is shown too, for 25 seconds or until the answer: only when an answer will follow */
public record ReadReceipt(String messageId, boolean typing) {
    public ReadReceipt {
        Limits.check("message_id", !messageId.isBlank(), "is not empty");
    }

    /** What goes over the wire. */
    Map<String, Object> body() {
        return new Json()
                .with("messaging_product", "whatsapp")
                .with("status", "read")
                .with("message_id", messageId)
                .with("typing_indicator", typing ? Map.of("type", "text") : null)
                .object();
    }

    @Override
    public String toString() {
        return "ReadReceipt[typing=" + typing + "]";
    }
}
