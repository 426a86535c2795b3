package nl.coachopdebank.pipeline.codec;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.ByteArrayBuilder;

/** Writes one JSON object; what is null, empty, zero or false is left out. */
final class JsonOut {
    private static final JsonFactory FACTORY = JsonFactory.builder().build();
    private static final int NANOS_OF_A_MILLI = 1_000_000;

    private final JsonGenerator json;

    private JsonOut(JsonGenerator json) {
        this.json = json;
    }

    static byte[] object(Consumer<JsonOut> fields) {
        ByteArrayBuilder bytes = new ByteArrayBuilder(512);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            fields.accept(new JsonOut(json));
            json.writeEndObject();
        }
        return bytes.getClearAndRelease();
    }

    void text(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }

    /** Unlike {@link #text} tells an empty text from none. */
    void maybe(String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }

    /** Unlike {@link #maybe} keeps the name of what has no value. */
    void orNull(String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    void number(String name, long value) {
        if (value != 0) {
            json.writeNumberProperty(name, value);
        }
    }

    /** In milliseconds; a time that is finer than that as text. */
    void time(String name, @Nullable Instant value) {
        if (value == null) {
            return;
        }
        if (value.getNano() % NANOS_OF_A_MILLI == 0) {
            json.writeNumberProperty(name, value.toEpochMilli());
        } else {
            json.writeStringProperty(name, value.toString());
        }
    }

    void texts(String name, List<String> values) {
        if (values.isEmpty()) {
            return;
        }
        json.writeName(name);
        json.writeStartArray();
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    void object(String name, Runnable fields) {
        json.writeName(name);
        json.writeStartObject();
        fields.run();
        json.writeEndObject();
    }

    <T> void objects(String name, List<T> values, Consumer<T> fields) {
        if (values.isEmpty()) {
            return;
        }
        json.writeName(name);
        json.writeStartArray();
        for (T value : values) {
            json.writeStartObject();
            fields.accept(value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
