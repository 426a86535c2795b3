package nl.coachopdebank.knowledge.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.coachopdebank.conversation.Findings;
import nl.coachopdebank.conversation.Need;
import nl.coachopdebank.conversation.Recognition;
import nl.coachopdebank.conversation.Recognition.Candidate;
import nl.coachopdebank.conversation.Recognition.Decision;
import nl.coachopdebank.conversation.facts.Condition;
import nl.coachopdebank.conversation.facts.Facts;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Release;
import nl.coachopdebank.knowledge.TestContent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A desk that asks a model where it is not sure")
class AssistedKnowledgeDeskTest {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final List<Prompt> asked = new ArrayList<>();
    private final LlmSettings settings = new LlmSettings(
            LlmSettings.Kind.OLLAMA,
            URI.create("http://localhost:1"),
            "",
            "fake",
            LIMIT,
            LIMIT,
            4,
            1_000,
            1_000_000,
            LIMIT);
    private String says = "{\"choice\":\"thee\"}";
    private Duration takes = Duration.ZERO;
    private final Guard guard = new Guard(this::answer, settings, Clock.systemUTC(), new SimpleMeterRegistry());
    private final Release release = new TestContent()
            .topic("koffie", List.of("koffie"), List.of("coffee"))
            .topic("thee", List.of("thee"), List.of("tea"))
            .scheme(TestContent.aScheme("houtvoucher").build())
            .question("situatie", Condition.ALWAYS, "werk", "ww")
            .release("1");

    private synchronized LanguageModel.Answer answer(Prompt prompt) {
        asked.add(prompt);
        try {
            Thread.sleep(takes.toMillis());
        } catch (InterruptedException stopped) {
            throw new ModelFailure(CallOutcome.SLOW, stopped);
        }
        return new LanguageModel.Answer(says, 10);
    }

    private Findings gather(String text, @Nullable Ask waiting, Findings own, Duration deskLimit) {
        Need need = new Need(text, null, waiting, false, null, Facts.NONE, "zwolle", Language.NL);
        return new AssistedKnowledgeDesk((any, live) -> CompletableFuture.completedFuture(own), guard, LIMIT, deskLimit)
                .gather(need, release)
                .toCompletableFuture()
                .join();
    }

    private Findings gather(Findings own) {
        return gather("iets met een kopje", null, own, LIMIT);
    }

    private static Findings found(Decision decision, Candidate... candidates) {
        return new Findings(new Recognition(decision, List.of(candidates), Language.NL), null, null, null);
    }

    private static final Candidate KOFFIE = new Candidate("koffie", 0.4);
    private static final Candidate THEE = new Candidate("thee", 0.3);
    private static final Candidate VOUCHER = new Candidate("scheme:houtvoucher", 0.2);

    private Ask question() {
        return release.base()
                .flow("zelftriage")
                .orElseThrow()
                .asking("situatie")
                .orElseThrow();
    }

    @AfterEach
    void close() {
        guard.close();
    }

    @Test
    void answersTheOfferedTopicThatTheModelChose() {
        Recognition recognition =
                gather(found(Decision.CLARIFY, KOFFIE, THEE, VOUCHER)).recognition();

        assertThat(recognition.decision()).isEqualTo(Decision.ANSWER);
        assertThat(recognition.candidates()).containsExactly(THEE, KOFFIE, VOUCHER);
        assertThat(asked.get(0).choices()).containsExactly("koffie", "thee", "scheme:houtvoucher", "none");
        assertThat(asked.get(0).data()).contains("\"titel\":\"houtvoucher\"", "\"bericht\":\"iets met een kopje\"");
    }

    @Test
    void asksTheResidentWhenTheModelChoseNoneOrSomethingElse() {
        Findings unsure = found(Decision.CLARIFY, KOFFIE, THEE);
        for (String other : List.of("none", "water", "scheme:houtvoucher")) {
            says = "{\"choice\":\"" + other + "\"}";
            assertThat(gather(unsure)).isEqualTo(unsure);
        }
    }

    @Test
    void doesNotAskTheModelWhatIsClear() {
        for (Decision decision : List.of(Decision.ANSWER, Decision.NONE)) {
            Findings clear = found(decision, KOFFIE, THEE);
            assertThat(gather(clear)).isEqualTo(clear);
        }
        Findings clause = new Findings(
                found(Decision.CLARIFY, KOFFIE, THEE).recognition(),
                found(Decision.ANSWER, THEE).recognition(),
                null,
                null,
                null);
        assertThat(gather(clause)).isEqualTo(clause);
        assertThat(gather(Findings.NONE)).isEqualTo(Findings.NONE);
        assertThat(asked).isEmpty();
    }

    @Test
    void readsAnAnswerInOtherWords() {
        says = "{\"choice\":\"ww\"}";

        Findings found = gather("het uwv betaalt me nu", question(), found(Decision.CLARIFY, KOFFIE, THEE), LIMIT);

        assertThat(found.option()).isEqualTo("ww");
        assertThat(found.recognition().decision()).isEqualTo(Decision.CLARIFY);
        assertThat(asked).hasSize(1);
        assertThat(asked.get(0).use()).isEqualTo(Use.STEP);
        assertThat(asked.get(0).data()).contains("\"vraag\":\"situatie\"", "label ww");
    }

    @Test
    void readsNoOptionThatTheQuestionDoesNotHave() {
        says = "{\"choice\":\"pensioen\"}";

        assertThat(gather("ik zit al jaren thuis", question(), Findings.NONE, LIMIT))
                .isEqualTo(Findings.NONE);
    }

    @Test
    void doesNotReadAnAnswerInWhatIsSurelyAQuestion() {
        Findings sure = found(Decision.ANSWER, new Candidate("koffie", 0.95));

        assertThat(gather("waar is de koffie", question(), sure, LIMIT)).isEqualTo(sure);
        assertThat(asked).isEmpty();
    }

    @Test
    void keepsWithinTheTimeOfTheDesk() {
        takes = Duration.ofSeconds(5);
        Findings unsure = found(Decision.CLARIFY, KOFFIE, THEE);
        long began = System.nanoTime();

        assertThat(gather("iets met een kopje", null, unsure, Duration.ofMillis(200)))
                .isEqualTo(unsure);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void showsTheModelNothingPrivate() {
        TestContent content = new TestContent()
                .topic("koffie", List.of("koffie"), List.of("coffee"))
                .topic("thee", List.of("thee"), List.of("tea"));
        Release careful = new Release(
                "2", TestContent.places(), content.privateWords("ziek").build(), Map.of());
        Findings unsure = found(Decision.CLARIFY, KOFFIE, THEE);
        Need need = new Need("ik ben ziek van thee", false, null, Facts.NONE, "zwolle", Language.NL);

        Findings found = new AssistedKnowledgeDesk(
                        (any, live) -> CompletableFuture.completedFuture(unsure), guard, LIMIT, LIMIT)
                .gather(need, careful)
                .toCompletableFuture()
                .join();

        assertThat(found).isEqualTo(unsure);
        assertThat(asked).isEmpty();
    }
}
