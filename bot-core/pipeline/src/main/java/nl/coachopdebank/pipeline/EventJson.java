package nl.coachopdebank.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.MessageBody;
import nl.coachopdebank.conversation.Promise;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.ByteArrayBuilder;

/**
 * Writes events as the wire contract has them. A body that is the same for every resident is written once and then
 * copied. Thread-safe; one for the whole server is best.
 */
public final class EventJson {
    /** Bodies kept ready. Content has some hundreds; when it is full it starts afresh. */
    private static final int KEPT_BODIES = 4_096;

    private final JsonFactory factory = JsonFactory.builder().build();
    private final Map<MessageBody, SerializableString> bodies = new ConcurrentHashMap<>();

    /** One event as a JSON object in UTF-8. */
    public byte[] bytes(Event event) {
        ByteArrayBuilder out = new ByteArrayBuilder(512);
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
            write(event, json);
        }
        return out.getClearAndRelease();
    }

    /** One event as a JSON object. */
    public void write(Event event, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("seq", event.seq());
        json.writeStringProperty("at", event.at().toString());
        if (event instanceof Event.Message message) {
            writeMessage(message, json);
        } else if (event instanceof Event.Status status) {
            writeStatus(status, json);
        }
        json.writeEndObject();
    }

    private void writeMessage(Event.Message message, JsonGenerator json) {
        json.writeStringProperty("type", "message");
        json.writeStringProperty("from", message.from().wireName());
        json.writeStringProperty("name", message.name());
        json.writeName("message");
        json.writeStartObject();
        json.writeStringProperty("id", message.messageId());
        writeIfPresent("replyTo", message.replyTo(), json);
        if (message.body().personal()) {
            BodyJson.write(message.body(), json);
        } else {
            json.writeRaw(shared(message.body()));
        }
        json.writeEndObject();
    }

    /** The fields of a body with the comma that separates them from what stands before. */
    private SerializableString shared(MessageBody body) {
        SerializableString known = bodies.get(body);
        if (known != null) {
            return known;
        }
        if (bodies.size() >= KEPT_BODIES) {
            bodies.clear();
        }
        SerializableString fragment = fragment(body);
        bodies.put(body, fragment);
        return fragment;
    }

    private SerializableString fragment(MessageBody body) {
        ByteArrayBuilder out = new ByteArrayBuilder(512);
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            BodyJson.write(body, json);
            json.writeEndObject();
        }
        String object = new String(out.getClearAndRelease(), StandardCharsets.UTF_8);
        return new SerializedString("," + object.substring(1, object.length() - 1));
    }

    private static void writeStatus(Event.Status status, JsonGenerator json) {
        json.writeStringProperty("type", "status");
        json.writeStringProperty("holder", status.holder().wireName());
        writeIfPresent("coach", status.coach(), json);
        Promise promise = status.promise();
        if (promise != null) {
            json.writeName("promise");
            json.writeStartObject();
            json.writeStringProperty("by", promise.by().toString());
            json.writeStringProperty("text", promise.text());
            json.writeEndObject();
        }
    }

    private static void writeIfPresent(String name, @Nullable String value, JsonGenerator json) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }
}
