package nl.coachopdebank.whatsapp.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.coachopdebank.whatsapp.Payloads;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

@DisplayName("What the manifest asks to be done with a webhook")
class HandlingTest {
    private static final Map<String, Predicate<List<Happening>>> HANDLING = Map.ofEntries(
            Map.entry(
                    "opt-out before bot",
                    one(
                            Happening.ResidentMessage.class,
                            message -> message.said().equals(new Said.Words("STOP")))),
            Map.entry(
                    "answer with recipient=<BSUID>, not to",
                    one(
                            Happening.ResidentMessage.class,
                            message -> message.head().sender().phone() == null)),
            Map.entry(
                    "ignore or route separately",
                    one(
                            Happening.ResidentMessage.class,
                            message -> message.head().inGroup())),
            Map.entry(
                    "opens the 24h window",
                    one(
                            Happening.ResidentMessage.class,
                            message -> message.said()
                                    .equals(new Said.Tap(
                                            Said.Tap.On.TEMPLATE, "open-answer:conv-0001", "Lees antwoord")))),
            Map.entry(
                    "merge identities",
                    one(
                            Happening.ResidentMessage.class,
                            message -> message.said().equals(new Said.OwnNumber("31600000101")))),
            Map.entry("no bot turn", one(Happening.Reaction.class, reaction -> true)),
            Map.entry(
                    "re-link identity, no bot turn",
                    one(Happening.PersonChanged.class, change -> change.after().isKnown())),
            Map.entry("do not close the dedup key on this one", one(Happening.NotYetThere.class, message -> true)),
            Map.entry(
                    "must be answered",
                    one(Happening.ResidentMessage.class, message -> message.said() instanceof Said.Words)),
            Map.entry(
                    "privacy: remove content from agent view",
                    one(Happening.Revoke.class, revoke -> revoke.messageId().equals("wamid.FAKETEXT=="))),
            Map.entry(
                    "alert",
                    one(
                            Happening.StatusUpdate.class,
                            status -> "general_purpose_ai".equals(status.priceCategory())
                                    || status.codes().contains(131042))),
            Map.entry(
                    "park the answer and send the template",
                    one(Happening.StatusUpdate.class, status -> status.codes().equals(List.of(131047)))),
            Map.entry(
                    "opt-out",
                    one(Happening.StatusUpdate.class, status -> status.codes().equals(List.of(131050)))),
            Map.entry("monotonic state", happenings -> furthest(happenings) == Delivery.READ),
            Map.entry("delivered wins", happenings -> furthest(happenings) == Delivery.DELIVERED));

    private static <T extends Happening> Predicate<List<Happening>> one(Class<T> type, Predicate<T> like) {
        return happenings ->
                happenings.size() == 1 && type.isInstance(happenings.get(0)) && like.test(type.cast(happenings.get(0)));
    }

    private static Delivery furthest(List<Happening> happenings) {
        return happenings.stream()
                .map(happening ->
                        ((Happening.StatusUpdate) happening).delivery().orElseThrow())
                .reduce(Delivery::and)
                .orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> isToldSoThatItCanBeHandled() {
        List<JsonNode> handled = Webhooks.listed().stream()
                .filter(entry -> entry.has("handling"))
                .toList();
        assertThat(handled)
                .hasSize(18)
                .allSatisfy(entry ->
                        assertThat(HANDLING).containsKey(entry.path("handling").stringValue()));
        return handled.stream()
                .map(entry -> DynamicTest.dynamicTest(
                        Payloads.file(entry),
                        () -> assertThat(HANDLING.get(entry.path("handling").stringValue()))
                                .accepts(Webhooks.happenings(Payloads.file(entry)))));
    }
}
