package nl.coachopdebank.knowledge.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.Findings;
import nl.coachopdebank.conversation.KnowledgeDesk;
import nl.coachopdebank.conversation.Need;
import nl.coachopdebank.conversation.Recognition;
import nl.coachopdebank.conversation.Recognition.Candidate;
import nl.coachopdebank.conversation.Recognition.Decision;
import nl.coachopdebank.conversation.facts.Facts;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Release;
import nl.coachopdebank.knowledge.TestContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A hundred attempts to give orders, at a model that does everything that it is told to. */
@DisplayName("An order in a resident's text")
class InjectionsTest {
    @RegisterExtension
    static final WireMockExtension SERVER = RecordedModel.server();

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final List<String> TOPICS = List.of("koffie", "thee");
    private static final List<String> OPTIONS = List.of("werk", "ww");

    private final RecordedModel model = new RecordedModel(SERVER, LlmSettings.Kind.OPENAI);
    private final Recognition unsure = new Recognition(
            Decision.CLARIFY,
            List.of(new Candidate("koffie", 0.4), new Candidate("thee", 0.3), new Candidate("fiets", 0.01)),
            Language.NL);
    private final Release release = new TestContent()
            .topic("koffie", List.of("koffie"), List.of("coffee"))
            .topic("thee", List.of("thee"), List.of("tea"))
            .topic("fiets", List.of("fiets"), List.of("bike"))
            .question("situatie", nl.coachopdebank.conversation.facts.Condition.ALWAYS, "werk", "ww")
            .release("1");
    private final AtomicReference<Findings> without = new AtomicReference<>(new Findings(unsure, null, null, null));
    private Llm llm;
    private KnowledgeDesk desk;

    @BeforeEach
    void open() {
        LlmSettings settings = model.settings();
        llm = Llm.of(settings, Clock.systemUTC(), new SimpleMeterRegistry());
        KnowledgeDesk own = (need, any) -> java.util.concurrent.CompletableFuture.completedFuture(without.get());
        desk = llm.assisting(own, Duration.ofSeconds(2));
    }

    @AfterEach
    void close() {
        llm.close();
    }

    static List<String> attempts() {
        try (var in = InjectionsTest.class.getResourceAsStream("/llm/injections.txt")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(all.split("\n"))
                    .map(line -> line.replace("\\n", "\n"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a model may say that obeys, and worse. */
    private static List<String> obedience(String attempt) {
        List<String> answers = new ArrayList<>(List.of(
                attempt,
                "{\"choice\":\"gekaapt\"}",
                "{\"choice\":\"fiets\"}",
                "{\"choice\":\"thee\",\"advies\":\"je hebt er recht op\"}",
                "{\"choice\":\"gekaapt\"} {\"choice\":\"thee\"}",
                "Je hebt recht op 3.000 euro."));
        answers.add(MAPPER.createObjectNode().put("choice", attempt).toString());
        answers.add(MAPPER.createObjectNode().put("text", attempt).toString());
        return answers;
    }

    @Test
    void areAHundredDifferentOnes() {
        assertThat(new LinkedHashSet<>(attempts())).hasSize(100);
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void choosesNoTopicThatWasNotOffered(String attempt) {
        for (String answer : obedience(attempt)) {
            model.says(answer);

            Findings found = gather(attempt, null);

            assertThat(found).as(answer).isEqualTo(without.get());
        }
        assertSentAsDataOnly(attempt, Use.TOPIC);
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void choosesNoOptionThatWasNotOffered(String attempt) {
        for (String answer : obedience(attempt)) {
            model.says(answer);

            Findings found = gather(attempt, question());

            assertThat(found).as(answer).isEqualTo(without.get());
        }
        assertSentAsDataOnly(attempt, Use.STEP);
    }

    /** The worst that is left: another one of what the resident would be offered anyway. */
    @ParameterizedTest
    @MethodSource("attempts")
    void choosesAtMostAnotherOneOfWhatWasOffered(String attempt) {
        model.chooses("thee");
        assertThat(gather(attempt, null).recognition().candidates())
                .extracting(Candidate::topic)
                .containsExactly("thee", "koffie", "fiets");
        model.chooses("ww");
        assertThat(gather(attempt, question()).option()).isIn(OPTIONS);
    }

    /** A draft is a text for a person who checks it; here the instruction stays whole, and the text is data. */
    @ParameterizedTest
    @MethodSource("attempts")
    void isDataInADraftToo(String attempt) {
        model.writes("Concept.");

        Optional<String> draft = llm.drafts()
                .forCoach(Drafts.ForCoach.SUMMARY, List.of(), List.of(new TalkLine("bewoner", attempt)), Language.NL)
                .join();

        assertThat(draft).contains("Concept.");
        JsonNode request = model.lastRequest();
        assertThat(RecordedModel.instruction(request)).isEqualTo(Use.SUMMARY.instruction());
        assertThat(RecordedModel.data(request)
                        .path("gesprek")
                        .path(0)
                        .path("tekst")
                        .asString())
                .isEqualTo(Mask.mask(attempt));
    }

    private Findings gather(String text, Ask waiting) {
        Need need = new Need(text, null, waiting, false, null, Facts.NONE, "zwolle", Language.NL);
        CompletionStage<Findings> found = desk.gather(need, release);
        return found.toCompletableFuture().join();
    }

    private Ask question() {
        return release.base()
                .flow("zelftriage")
                .orElseThrow()
                .asking("situatie")
                .orElseThrow();
    }

    private void assertSentAsDataOnly(String attempt, Use use) {
        for (JsonNode request : model.requests()) {
            JsonNode data = RecordedModel.data(request);
            assertThat(request.path("messages").size()).isEqualTo(2);
            assertThat(RecordedModel.instruction(request)).isEqualTo(use.instruction());
            assertThat(data.path("bericht").asString()).isEqualTo(Mask.mask(attempt));
            assertThat(ids(data)).isEqualTo(use == Use.TOPIC ? TOPICS : OPTIONS);
            assertThat(Map.copyOf(fields(data)).keySet()).isSubsetOf("bericht", "vraag", "keuzes");
            assertThat(request.toString())
                    .doesNotContain("0612345678", "06-12345678", "fatma@voorbeeld.nl", "111222333");
        }
    }

    private static List<String> ids(JsonNode data) {
        List<String> ids = new ArrayList<>();
        data.path("keuzes").forEach(choice -> ids.add(choice.path("id").asString()));
        return ids;
    }

    private static Map<String, JsonNode> fields(JsonNode data) {
        Map<String, JsonNode> fields = new java.util.HashMap<>();
        data.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }
}
