package nl.coachopdebank.journeys.wire;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A resident who chats over REST. */
public final class Resident {
    private static final String BASE = "/api/v1/conversations";
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);

    private final String id;
    private final String secret;
    private volatile Api api;

    private Resident(Api server, String id, String secret) {
        this.id = id;
        this.secret = secret;
        this.api = server.withSecret(secret);
    }

    /** Opens a conversation in Dutch. */
    public static Resident at(URI server) {
        return at(server, Map.of("language", "nl"));
    }

    public static Resident at(URI server, Map<String, ?> wishes) {
        return of(server, Api.of(server).post(BASE, wishes).expect(201));
    }

    static Resident of(URI server, Answer created) {
        JsonNode key = created.json();
        return new Resident(
                Api.of(server), key.path("id").asString(), key.path("secret").asString());
    }

    public String id() {
        return id;
    }

    public String secret() {
        return secret;
    }

    public Api api() {
        return api;
    }

    public String path() {
        return BASE + "/" + id;
    }

    /** Goes on by way of another server. */
    public void movesTo(URI server) {
        api = Api.of(server).withSecret(secret);
    }

    public Answer sends(Map<String, ?> message) {
        return api.post(path() + "/messages", message);
    }

    public Answer sends(String messageId, String text) {
        return sends(Map.of("id", messageId, "text", text));
    }

    /** Says it and waits for what it leads to: the own message and everything after it. */
    public List<WireEvent> says(String text) {
        String messageId = UUID.randomUUID().toString();
        sends(messageId, text).expect(202);
        return after(messageId);
    }

    /** Presses a button and waits for what it leads to. */
    public List<WireEvent> chooses(String value) {
        String messageId = UUID.randomUUID().toString();
        sends(Map.of("id", messageId, "choice", value)).expect(202);
        return after(messageId);
    }

    /** The text that the bot says last to this. */
    public String hears(String text) {
        List<WireEvent> events = says(text);
        return events.get(events.size() - 1).text();
    }

    public List<WireEvent> events() {
        return events(0);
    }

    public List<WireEvent> events(long after) {
        return WireEvent.list(
                api.get(path() + "/events?after=" + after).expect(200).json().path("events"));
    }

    /** Waits until an event is such. */
    public WireEvent waitsFor(String what, Predicate<WireEvent> such) {
        return await(what)
                .atMost(ANSWER_WITHIN)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> events().stream().filter(such).findFirst(), java.util.Optional::isPresent)
                .orElseThrow();
    }

    /** Asks for a coach, shares everything, and tells the id of the hand-off. */
    public String asksForCoach() {
        says("praat met een coach");
        chooses("_consent_all");
        return id + "-1";
    }

    private List<WireEvent> after(String messageId) {
        long own = waitsFor("the message with its number", event -> event.id().equals(messageId))
                .seq();
        return events(own - 1);
    }
}
