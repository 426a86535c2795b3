package nl.coachopdebank.pipeline.codec;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads one JSON object, field by field. Fields that nobody asks for are skipped: a newer server may have written them. */
final class JsonIn {
    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private final JsonParser json;

    private JsonIn(JsonParser json) {
        this.json = json;
    }

    /** The fields of an object on their way in. */
    interface Fields<T> {
        /** Reads the value of the field; does nothing for a name it does not know. */
        void read(String name, JsonIn in);

        T build();
    }

    static <T> T object(byte[] bytes, int offset, Fields<T> fields) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), bytes, offset, bytes.length - offset)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("Not an object");
            }
            return new JsonIn(json).object(fields);
        }
    }

    <T> T object(Fields<T> fields) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            fields.read(name, this);
            if (value == json.currentToken() && value.isStructStart()) {
                json.skipChildren();
            }
        }
        return fields.build();
    }

    <T> List<T> objects(Supplier<Fields<T>> fields) {
        List<T> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            list.add(object(fields.get()));
        }
        return list;
    }

    List<String> texts() {
        List<String> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            list.add(json.getString());
        }
        return list;
    }

    String text() {
        return json.getString();
    }

    @Nullable
    String orNull() {
        return json.currentToken() == JsonToken.VALUE_NULL ? null : json.getString();
    }

    long number() {
        return json.getLongValue();
    }

    int smallNumber() {
        return json.getIntValue();
    }

    Instant time() {
        return json.currentToken() == JsonToken.VALUE_STRING
                ? Instant.parse(json.getString())
                : Instant.ofEpochMilli(json.getLongValue());
    }
}
