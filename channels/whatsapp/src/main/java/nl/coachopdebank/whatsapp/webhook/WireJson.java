package nl.coachopdebank.whatsapp.webhook;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.json.JsonMapper;

/** Takes the parts out of a body. A part of another shape than expected is read as absent, so that a change of Meta
 * costs one part and never the message. */
final class WireJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addHandler(new OddShapesAreAbsent())
            .build();

    private WireJson() {}

    /** The body, when it is a JSON object. */
    static Optional<JsonNode> object(byte[] body) {
        try {
            return Optional.of(JSON.readTree(body)).filter(JsonNode::isObject);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The part, when it is an object. */
    static <T> Optional<T> part(JsonNode node, Class<T> shape) {
        try {
            return node.isObject() ? Optional.ofNullable(JSON.treeToValue(node, shape)) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The objects of a list; none when it is not a list. */
    static <T> List<T> parts(JsonNode list, Class<T> shape) {
        return list.valueStream().flatMap(node -> part(node, shape).stream()).toList();
    }

    static Optional<String> word(@Nullable String text) {
        return Optional.ofNullable(text).filter(word -> !word.isBlank());
    }

    /** The moment that a row of digits means, in seconds since 1970. */
    static @Nullable Instant moment(@Nullable String seconds) {
        try {
            return seconds == null ? null : Instant.ofEpochSecond(Long.parseLong(seconds));
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    static List<Integer> codes(@Nullable List<Wire.@Nullable Failure> failures) {
        return failures == null
                ? List.of()
                : failures.stream()
                        .filter(Objects::nonNull)
                        .flatMap(failure -> code(failure.code()).stream())
                        .toList();
    }

    private static Optional<Integer> code(@Nullable String digits) {
        try {
            return digits == null ? Optional.empty() : Optional.of(Integer.valueOf(digits));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static final class OddShapesAreAbsent extends DeserializationProblemHandler {
        @Override
        public @Nullable Object handleUnexpectedToken(
                DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String problem) {
            parser.skipChildren();
            return null;
        }

        @Override
        public @Nullable Object handleMissingInstantiator(
                DeserializationContext context,
                Class<?> type,
                ValueInstantiator instantiator,
                JsonParser parser,
                String problem) {
            parser.skipChildren();
            return null;
        }
    }
}
