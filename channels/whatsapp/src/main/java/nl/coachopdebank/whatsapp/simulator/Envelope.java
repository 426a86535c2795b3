package nl.coachopdebank.whatsapp.simulator;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes a webhook's body (reference, section 5), with all but ASCII escaped as Meta writes it (section 3). */
final class Envelope {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .build();

    private final StandInAccount account;

    Envelope(StandInAccount account) {
        this.account = account;
    }

    /** @param updates of one subject, at least one */
    byte[] of(List<Update> updates, Instant now) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("object", "whatsapp_business_account");
        ObjectNode entry = body.putArray("entry").addObject().put("id", account.businessId());
        Update first = updates.get(0);
        if (first.member().isEmpty()) {
            entry.put("time", now.getEpochSecond());
        }
        ObjectNode change = entry.putArray("changes").addObject();
        change.set("value", first.member().isEmpty() ? first.content() : messages(updates));
        change.put("field", first.field());
        return JSON.writeValueAsBytes(body);
    }

    private ObjectNode messages(List<Update> updates) {
        ObjectNode value = JsonNodeFactory.instance.objectNode().put("messaging_product", "whatsapp");
        value.putObject("metadata")
                .put("display_phone_number", account.displayNumber())
                .put("phone_number_id", account.phoneNumberId());
        ArrayNode contacts = JsonNodeFactory.instance.arrayNode();
        updates.stream()
                .flatMap(update -> Stream.ofNullable(update.contact()))
                .distinct()
                .forEach(contacts::add);
        if (!contacts.isEmpty()) {
            value.set("contacts", contacts);
        }
        updates.forEach(update -> value.withArray(update.member()).add(update.content()));
        return value;
    }
}
