package nl.coachopdebank.whatsapp.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a message tells besides what was said.
 *
 * @param type Meta's word for the kind of message; new ones come without notice
 * @param sentAt when the person sent it, to the second; null when Meta left it out. A message can be days old
 * @param quotedId the message that is answered or tapped on: ours, the person's own or an unknown one; null when none
 * @param inGroup whether it was said in a group. Groups are not served: never answer such a message in private */
public record MessageHead(
        MessageKey key,
        String type,
        Person sender,
        @Nullable Instant sentAt,
        @Nullable String quotedId,
        boolean inGroup) {
    @Override
    public String toString() {
        return "MessageHead[" + type + (inGroup ? ", in a group]" : "]");
    }
}
