package nl.coachopdebank.whatsapp.render;

import java.util.List;
import nl.coachopdebank.conversation.MessageBody;
import nl.coachopdebank.conversation.SafetyCard;

/** Somebody else may read along on a phone: of violence at home nothing is said but whom to call (H4). */
final class Discretion {
    private static final String VIOLENCE = "violence";

    private Discretion() {}

    static MessageBody applied(MessageBody body) {
        SafetyCard card = body.safety();
        if (card == null || !card.kind().equals(VIOLENCE) || card.lines().isEmpty()) {
            return body;
        }
        return new MessageBody(
                "", List.of(), null, null, null, null, null, List.of(), List.of(), null, card, null, body.personal());
    }
}
