package nl.coachopdebank.journeys.wire;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A coach who works through the API. */
public record CoachAtWork(Api api) {
    private static final String BASE = "/api/v1/coach/handoffs";

    public static CoachAtWork named(String username, URI server) {
        return new CoachAtWork(Api.of(server).as(username));
    }

    public List<JsonNode> list(String state) {
        return api.get(BASE + "?state=" + state)
                .expect(200)
                .json()
                .valueStream()
                .toList();
    }

    /** The line of a hand-off in such a list, or none. */
    public List<JsonNode> find(String state, String handOff) {
        return list(state).stream()
                .filter(line -> line.path("id").asString("").equals(handOff))
                .toList();
    }

    public JsonNode reads(String handOff) {
        return api.get(path(handOff)).expect(200).json();
    }

    public Answer takes(String handOff) {
        return api.post(path(handOff) + "/take");
    }

    public Answer writes(String handOff, String text) {
        return writes(handOff, UUID.randomUUID().toString(), text);
    }

    public Answer writes(String handOff, String id, String text) {
        return does(handOff, "messages", Map.of("id", id, "text", text));
    }

    public Answer givesBack(String handOff, String summary) {
        return does(handOff, "return", Map.of("summary", summary));
    }

    public Answer does(String handOff, String action, Map<String, ?> body) {
        return api.post(path(handOff) + "/" + action, body);
    }

    public static String path(String handOff) {
        return BASE + "/" + handOff;
    }
}
