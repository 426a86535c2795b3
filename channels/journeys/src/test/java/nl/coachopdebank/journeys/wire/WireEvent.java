package nl.coachopdebank.journeys.wire;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** An event of a conversation as the wire has it. */
public record WireEvent(JsonNode json) {
    static List<WireEvent> list(JsonNode array) {
        return array.valueStream().map(WireEvent::new).toList();
    }

    public long seq() {
        return json.path("seq").asLong();
    }

    /** {@code resident}, {@code bot}, {@code coach}; empty for a status. */
    public String from() {
        return json.path("from").asString("");
    }

    public String id() {
        return message().path("id").asString("");
    }

    public String text() {
        return message().path("text").asString("");
    }

    public JsonNode message() {
        return json.path("message");
    }

    /** Who holds the floor from here on; empty for a message. */
    public String holder() {
        return json.path("holder").asString("");
    }

    public List<String> choices() {
        return message()
                .path("choices")
                .valueStream()
                .map(choice -> choice.path("value").asString(""))
                .toList();
    }

    public boolean isFrom(String who) {
        return from().equals(who);
    }
}
