package nl.coachopdebank.whatsapp.webhook;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was read, in the words of the manifest. */
final class Found {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Found() {}

    static JsonNode in(Notification notification) {
        ObjectNode found = JSON.createObjectNode();
        found.set("fields", JSON.valueToTree(notification.fields()));
        found.set("messages", JSON.valueToTree(mapped(notification, Found::message)));
        found.set("statuses", JSON.valueToTree(mapped(notification, Found::status)));
        found.put("value_errors", (int) notification.happenings().stream()
                .filter(Happening.AccountError.class::isInstance)
                .count());
        return found;
    }

    private static List<ObjectNode> mapped(Notification notification, Function<Happening, ObjectNode> reading) {
        return notification.happenings().stream()
                .map(reading)
                .filter(Objects::nonNull)
                .toList();
    }

    private static ObjectNode message(Happening happening) {
        if (happening instanceof Happening.Unreadable unreadable) {
            return message(unreadable.id(), unreadable.type(), null, null, unreadable.phoneNumberId());
        }
        MessageHead head = head(happening);
        return head == null
                ? null
                : message(
                        head.key().id(),
                        head.type(),
                        head.sender().phone(),
                        head.sender().userId(),
                        head.key().phoneNumberId());
    }

    private static ObjectNode message(String id, String type, String phone, String userId, String phoneNumberId) {
        return JSON.createObjectNode()
                .put("id", id)
                .put("type", type)
                .put("phone", phone)
                .put("bsuid", userId)
                .put("phone_number_id", phoneNumberId);
    }

    /** The head of a message, null for what is no message. */
    static MessageHead head(Happening happening) {
        for (var component : happening.getClass().getRecordComponents()) {
            if (component.getType() == MessageHead.class) {
                try {
                    return (MessageHead) component.getAccessor().invoke(happening);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return null;
    }

    private static ObjectNode status(Happening happening) {
        if (!(happening instanceof Happening.StatusUpdate update)) {
            return null;
        }
        ObjectNode found = JSON.createObjectNode().put("id", update.key().id()).put("status", update.status());
        found.set("codes", JSON.valueToTree(update.codes()));
        return found;
    }
}
