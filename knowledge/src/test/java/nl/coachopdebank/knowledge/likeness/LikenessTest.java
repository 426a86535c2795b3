package nl.coachopdebank.knowledge.likeness;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.coachopdebank.conversation.Findings;
import nl.coachopdebank.conversation.Need;
import nl.coachopdebank.conversation.Recognition;
import nl.coachopdebank.conversation.Recognition.Candidate;
import nl.coachopdebank.conversation.Recognition.Decision;
import nl.coachopdebank.conversation.facts.Facts;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Release;
import nl.coachopdebank.knowledge.TestContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A desk that weighs in how like a sentence is to what it knows")
class LikenessTest {
    @RegisterExtension
    static final WireMockExtension SERVER = FakeEmbeddings.server();

    private static final Duration LIMIT = Duration.ofMillis(500);
    private static final String UNKNOWN_WORDS = "welk zakje past bij mij";
    private static final Findings UNSURE = found(Decision.CLARIFY, candidate("koffie", 0.3), candidate("thee", 0.28));

    private final FakeEmbeddings model = new FakeEmbeddings(SERVER);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private Likeness likeness = likeness(LikenessSettings.Kind.OPENAI);
    private final Release release = release("1", "mag ik koffie");

    private Likeness likeness(LikenessSettings.Kind kind) {
        return new Likeness(model.settings(kind, LIMIT), registry, Duration.ofMillis(300));
    }

    private static Release release(String id, String... coffee) {
        return new TestContent()
                .topic("koffie", List.of(coffee), List.of("espresso bonen"))
                .topic("thee", List.of("kruiden thee", "thee zetten", "een zakje thee"), List.of())
                .privateWords("ziek")
                .release(id);
    }

    private static Candidate candidate(String topic, double confidence) {
        return new Candidate(topic, confidence);
    }

    private static Findings found(Decision decision, Candidate... candidates) {
        return new Findings(new Recognition(decision, List.of(candidates), Language.NL), null, null, null);
    }

    private Findings gather(String text, Findings own, Duration deskLimit) {
        return gather(text, own, deskLimit, Language.NL);
    }

    private Findings gather(String text, Findings own, Language language) {
        return gather(text, own, Duration.ofSeconds(2), language);
    }

    private Findings gather(String text, Findings own, Duration deskLimit, Language language) {
        Need need = new Need(text, false, null, Facts.NONE, "zwolle", language);
        return likeness.refining((any, live) -> CompletableFuture.completedFuture(own), deskLimit)
                .gather(need, release)
                .toCompletableFuture()
                .join();
    }

    private Findings gather(String text, Findings own) {
        return gather(text, own, Duration.ofSeconds(2));
    }

    private double counted(String outcome) {
        return registry.counter("couch.embedding.calls", "outcome", outcome).count();
    }

    @BeforeEach
    void works() {
        model.works();
    }

    @AfterEach
    void close() {
        likeness.close();
    }

    @ParameterizedTest
    @EnumSource
    void findsWhatOtherWordsMean(LikenessSettings.Kind kind) {
        likeness.close();
        likeness = likeness(kind);
        likeness.prepare(release).join();

        Recognition recognition = gather(UNKNOWN_WORDS, UNSURE).recognition();

        assertThat(recognition.candidates()).extracting(Candidate::topic).startsWith("thee", "koffie");
        assertThat(recognition.candidates().get(0).confidence()).isBetween(0.5, 0.6);
        assertThat(counted("answered")).isEqualTo(1);
    }

    @Test
    void asksNothingBeforeThePhrasingsArePlacedNorWhenItIsSure() {
        assertThat(gather(UNKNOWN_WORDS, UNSURE)).isEqualTo(UNSURE);

        likeness.prepare(release).join();
        int before = model.shown().size();
        Findings sure = found(Decision.ANSWER, candidate("koffie", 0.9));
        assertThat(gather(UNKNOWN_WORDS, sure)).isEqualTo(sure);
        assertThat(gather(UNKNOWN_WORDS, Findings.NONE)).isEqualTo(Findings.NONE);
        assertThat(model.shown()).hasSize(before);
    }

    @Test
    void placesOnlyTheNewPhrasingsOfANewRelease() {
        likeness.prepare(release).join();
        assertThat(model.shown().get(0)).contains("mag ik koffie", "een zakje thee");

        likeness.prepare(release("2", "mag ik koffie", "sterke koffie")).join();

        assertThat(model.shown()).hasSize(2).element(1).isEqualTo(List.of("sterke koffie"));
    }

    @Test
    void showsTheModelNeitherWhatIsPrivateNorWhoSomebodyIsNorAnotherLanguage() {
        likeness.prepare(release).join();

        assertThat(gather("ik ben ziek van dit zakje", UNSURE)).isEqualTo(UNSURE);
        assertThat(gather("який пакетик мені підходить", UNSURE, Language.UK)).isEqualTo(UNSURE);
        gather("ik heet Fatma, welk zakje, bel 06-12345678", UNSURE);

        assertThat(model.shown().subList(1, model.shown().size()).toString())
                .contains("[naam]", "[telefoonnummer]")
                .doesNotContain("Fatma", "12345678", "ziek", "пакетик");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"object\":\"list\",\"data\":[],\"model\":\"m\"}", "geen json"})
    void doesWithoutWhenTheAnswerMakesNoSense(String body) {
        likeness.prepare(release).join();
        model.answers(aResponse().withHeader("Content-Type", "application/json").withBody(body));

        assertThat(gather(UNKNOWN_WORDS, UNSURE)).isEqualTo(UNSURE);
        assertThat(counted("failed")).isEqualTo(1);
    }

    @Test
    void doesWithoutAModelThatIsSlow() {
        likeness.prepare(release).join();
        model.answers(aResponse().withFixedDelay(3_000));
        long began = System.nanoTime();

        assertThat(gather(UNKNOWN_WORDS, UNSURE, Duration.ofMillis(200))).isEqualTo(UNSURE);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        assertThat(counted("slow")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500})
    void leavesAModelThatIsDownAlone(int status) {
        likeness.prepare(release).join();
        model.answers(aResponse().withStatus(status));

        for (int i = 0; i < 8; i++) {
            assertThat(gather(UNKNOWN_WORDS, UNSURE)).isEqualTo(UNSURE);
        }
        assertThat(counted("failed")).isEqualTo(5);
        assertThat(counted("resting")).isEqualTo(3);
    }

    @Test
    void placesAgainWhatCouldNotBePlacedAtFirst() {
        model.answers(aResponse().withStatus(503));
        likeness.prepare(release).join();
        assertThat(gather(UNKNOWN_WORDS, UNSURE)).isEqualTo(UNSURE);

        model.works();

        await().untilAsserted(() -> assertThat(gather(UNKNOWN_WORDS, UNSURE)).isNotEqualTo(UNSURE));
    }

    @Test
    void asksNothingWhenThePartThatAsksIsClear() {
        likeness.prepare(release).join();
        Findings clear = new Findings(
                UNSURE.recognition(),
                found(Decision.ANSWER, candidate("thee", 0.9)).recognition(),
                null,
                null,
                null);
        int before = model.shown().size();

        assertThat(gather(UNKNOWN_WORDS, clear)).isEqualTo(clear);
        assertThat(model.shown()).hasSize(before);
    }

    @Test
    void keepsWhatItKnewWhenANewReleaseCannotBePlaced() {
        likeness.prepare(release).join();
        model.answers(aResponse().withStatus(500));
        likeness.prepare(release("2", "sterke koffie")).join();
        assertThat(counted("placing-failed")).isEqualTo(1);

        model.works();
        assertThat(gather(UNKNOWN_WORDS, UNSURE)).isNotEqualTo(UNSURE);
    }

    @Test
    void hasNoAddressToWhichWordsWouldGoOpenly() {
        assertThatThrownBy(() -> new LikenessSettings(
                        LikenessSettings.Kind.OLLAMA, URI.create("http://model.example"), "", "m", LIMIT, 10, 0.4))
                .hasMessageContaining("https");
        assertThat(model.settings(LikenessSettings.Kind.OPENAI, LIMIT).toString())
                .doesNotContain("fake-key");
        assertThat(Map.of("weight", 1.0))
                .allSatisfy((name, weight) -> assertThatThrownBy(() -> new LikenessSettings(
                                LikenessSettings.Kind.OLLAMA,
                                URI.create("http://localhost:1"),
                                "",
                                "m",
                                LIMIT,
                                10,
                                weight))
                        .hasMessageContaining(name));
    }
}
