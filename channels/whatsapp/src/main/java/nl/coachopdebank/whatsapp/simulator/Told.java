package nl.coachopdebank.whatsapp.simulator;

import java.time.Instant;
import nl.coachopdebank.whatsapp.simulator.Phone.Owner;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The parts of a webhook that are about a person (reference, sections 6 to 8): whoever shows no number is known by a user
 * id alone. */
final class Told {
    private Told() {}

    static ObjectNode contact(Owner owner) {
        ObjectNode contact = object();
        ObjectNode profile = contact.putObject("profile").put("name", owner.name());
        if (owner.username() != null) {
            profile.put("username", owner.username());
        }
        if (owner.number() != null) {
            contact.put("wa_id", owner.number());
        }
        return contact.put("user_id", owner.userId());
    }

    /** The head of a message of this person. */
    static ObjectNode message(Owner owner, String id, Instant at, String type) {
        ObjectNode message = object();
        if (owner.number() != null) {
            message.put("from", owner.number());
        }
        return message.put("from_user_id", owner.userId())
                .put("id", id)
                .put("timestamp", seconds(at))
                .put("type", type);
    }

    static ObjectNode status(Owner owner, ChatLine line, String status, Instant at) {
        ObjectNode told = object().put("id", line.id()).put("status", status).put("timestamp", seconds(at));
        if (owner.number() != null) {
            told.put("recipient_id", owner.number());
        }
        told.put("recipient_user_id", owner.userId());
        if (line.opaque() != null) {
            told.put("biz_opaque_callback_data", line.opaque());
        }
        if (!status.equals("read")) {
            told.putObject("pricing")
                    .put("billable", true)
                    .put("pricing_model", "PMP")
                    .put("type", "regular")
                    .put("category", line.look().kind().equals("template") ? "utility" : "service");
        }
        return told;
    }

    /** A failure names the number, or the user id of who shows none; never both. */
    static ObjectNode failure(Owner owner, ChatLine line, GraphError error, Instant at) {
        ObjectNode told = object().put("id", line.id()).put("status", "failed").put("timestamp", seconds(at));
        @Nullable String number = owner.number();
        told.put(number == null ? "recipient_user_id" : "recipient_id", number == null ? owner.userId() : number);
        if (line.opaque() != null) {
            told.put("biz_opaque_callback_data", line.opaque());
        }
        told.putArray("errors")
                .addObject()
                .put("code", error.code())
                .put("title", error.title())
                .put("message", error.title())
                .put("href", "/documentation/business-messaging/whatsapp/support/error-codes")
                .putObject("error_data")
                .put("details", error.details());
        return told;
    }

    private static String seconds(Instant at) {
        return String.valueOf(at.getEpochSecond());
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
