package nl.coachopdebank.whatsapp.webhook;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.coachopdebank.whatsapp.Payloads;
import tools.jackson.databind.JsonNode;

/** Webhooks to read: the example payloads, and ones made up in a test. */
final class Webhooks {
    private static final NotificationReader READER = new NotificationReader();

    static List<JsonNode> listed() {
        return Payloads.listed("inbound", "batch", "status", "event", "errors");
    }

    static List<Happening> happenings(String file) {
        return READER.read(Payloads.bytes(file)).happenings();
    }

    static Said said(String file) {
        return ((Happening.ResidentMessage) happenings(file).get(0)).said();
    }

    /** Single quotes stand for double ones. */
    static Notification read(String body) {
        return READER.read(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    static Notification readMessages(String messages) {
        return read("{'object':'whatsapp_business_account','entry':[{'changes':[{'field':'messages','value':{"
                + "'metadata':{'phone_number_id':'999000000000002'},'messages':[" + messages + "]}}]}]}");
    }

    static Notification read(JsonNode entry) {
        return READER.read(Payloads.bytes(Payloads.file(entry)));
    }

    private Webhooks() {}
}
