package nl.coachopdebank.whatsapp.simulator;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One thing that Meta tells.
 *
 * @param field Meta's name of the subject
 * @param member the list that it stands in, messages or statuses; empty for a subject that is all there is
 * @param contact who it is about; null when Meta leaves that out
 * @param what the kind of it, for the log of the page: it names no person and no words
 * @param messageId of the person's message that it brings; null for anything else */
record Update(
        String field,
        String member,
        @Nullable ObjectNode contact,
        ObjectNode content,
        String what,
        @Nullable String messageId) {
    static Update message(ObjectNode contact, ObjectNode content) {
        return new Update(
                "messages",
                "messages",
                contact,
                content,
                content.path("type").stringValue(),
                content.path("id").stringValue());
    }

    static Update status(@Nullable ObjectNode contact, ObjectNode content) {
        return new Update(
                "messages", "statuses", contact, content, content.path("status").stringValue(), null);
    }

    static Update event(String field, ObjectNode content) {
        return new Update(field, "", null, content, field, null);
    }

    boolean isStatus() {
        return member.equals("statuses");
    }
}
