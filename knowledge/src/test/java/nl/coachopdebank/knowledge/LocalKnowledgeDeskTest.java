package nl.coachopdebank.knowledge;

import static nl.coachopdebank.knowledge.TestContent.aScheme;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import nl.coachopdebank.conversation.Findings;
import nl.coachopdebank.conversation.Need;
import nl.coachopdebank.conversation.Recognition.Candidate;
import nl.coachopdebank.conversation.Recognition.Decision;
import nl.coachopdebank.conversation.facts.Condition;
import nl.coachopdebank.conversation.facts.Facts;
import nl.coachopdebank.conversation.facts.Known;
import nl.coachopdebank.conversation.facts.Truth;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Release;
import nl.coachopdebank.knowledge.faq.LearnedTopics;
import nl.coachopdebank.knowledge.faq.Lessons.Example;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LocalKnowledgeDeskTest {
    private final LocalKnowledgeDesk desk = new LocalKnowledgeDesk(Clock.systemUTC());
    private final TestContent content = new TestContent()
            .topic(
                    "koffie",
                    List.of("waar is koffie", "ik wil koffie drinken", "koffie graag"),
                    List.of("coffee please"))
            .topic("thee", List.of("waar is thee", "ik wil thee drinken", "een kopje thee"), List.of("a cup of tea"))
            .topic("fiets", List.of("mijn fiets is stuk", "fiets maken", "waar is mijn fiets"), List.of("my bike"))
            .scheme(aScheme("houtvoucher").names("houtvoucher").build());

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void completesAtOnceForAPreparedRelease() {
        Release release = content.release("1");
        desk.prepare(release).toCompletableFuture().join();

        CompletableFuture<Findings> found = gather(question("koffie drinken"), release);

        assertThat(found).isCompleted();
        assertThat(found.join().recognition().candidates().get(0).topic()).isEqualTo("koffie");
    }

    @Test
    void recognisesThePartThatAsksOnItsOwnAsWell() {
        Need need = new Need(
                "mijn fiets is stuk, waar is koffie?",
                "waar is koffie",
                null,
                false,
                null,
                Facts.NONE,
                "zwolle",
                Language.NL);

        Findings found = gather(need, content.release("1")).join();

        assertThat(found.recognition()).isNotNull();
        assertThat(found.clause().candidates().get(0).topic()).isEqualTo("koffie");
        assertThat(gather(question("koffie"), content.release("1")).join().clause())
                .isNull();
    }

    @Test
    void preparesAReleaseThatNobodyPreparedWhenItIsFirstAsked() {
        Findings found = gather(question("houtvoucher"), content.release("1")).join();

        assertThat(found.recognition().decision()).isEqualTo(Decision.ANSWER);
        assertThat(found.recognition().candidates().get(0).topic()).isEqualTo("scheme:houtvoucher");
    }

    @Test
    void looksUpVouchersAtOnceThoughNothingWasPrepared() {
        CompletableFuture<Findings> found = gather(need(null, true, "houtvoucher"), content.release("1"));

        assertThat(found).isCompleted();
        assertThat(found.join().vouchers()).hasSize(1);
        assertThat(found.join().openFacts()).isEmpty();
        assertThat(found.join().scheme().scheme()).isEqualTo("houtvoucher");
        assertThat(found.join().recognition()).isNull();
    }

    @Test
    void usesTheContentOfTheRegion() {
        TestContent other =
                new TestContent().scheme(aScheme("zeilfonds").names("zeilfonds").build());
        Release release = new Release("1", TestContent.places(), content.build(), Map.of("zwolle", other.build()));

        assertThat(gather(question("zeilfonds"), release)
                        .join()
                        .recognition()
                        .candidates()
                        .get(0)
                        .topic())
                .isEqualTo("scheme:zeilfonds");
    }

    @Test
    void recognisesNothingThatOnlyAnotherRegionHasAnAnswerTo() {
        TestContent other = new TestContent()
                .topic("boot", List.of("waar is mijn boot", "ik wil een boot huren"), List.of("my boat"))
                .topic("thee", List.of("een kopje thee", "waar is thee"), List.of("a cup of tea"));
        Release release = new Release("1", TestContent.places(), content.build(), Map.of("elders", other.build()));

        assertThat(gather(question("waar is mijn boot"), release)
                        .join()
                        .recognition()
                        .candidates())
                .extracting(Candidate::topic)
                .isNotEmpty()
                .doesNotContain("boot");
        Need elsewhere = new Need("waar is mijn boot", false, null, Facts.NONE, "elders", Language.NL);
        assertThat(gather(elsewhere, release).join().recognition().candidates())
                .extracting(Candidate::topic)
                .startsWith("boot")
                .doesNotContain("fiets");
    }

    @Test
    void comesWithoutRecognitionWhenLearningTakesTooLong() {
        CountDownLatch held = new CountDownLatch(1);
        try (LocalKnowledgeDesk hasty = deskThatLearns(lessons -> waitFor(held))) {
            Findings found = gather(hasty, need("koffie", true, null), content.release("1"))
                    .join();
            held.countDown();

            assertThat(found.recognition()).isNull();
            assertThat(found.vouchers()).hasSize(1);
        }
    }

    @Test
    void comesWithoutRecognitionWhenLearningFails() {
        try (LocalKnowledgeDesk failing = deskThatLearns(lessons -> {
            throw new IllegalStateException("geheim");
        })) {
            assertThat(gather(failing, question("koffie"), content.release("1")).join())
                    .isEqualTo(Findings.NONE);
        }
    }

    @Test
    void learnsOnceForAllRegionsAndReleasesWithTheSameQuestions() {
        AtomicInteger times = new AtomicInteger();
        try (LocalKnowledgeDesk counting = deskThatLearns(lessons -> {
            times.incrementAndGet();
            return LearnedTopics.learn(lessons);
        })) {
            for (String id : List.of("1", "1", "2")) {
                Release release =
                        new Release(id, TestContent.places(), content.build(), Map.of("zwolle", content.build()));
                gather(counting, question("koffie"), release).join();
            }
        }

        assertThat(times).hasValue(1);
    }

    @Test
    void hasNoFindingInsteadOfAFailureAndLogsNothingThatWasSaid() {
        content.scheme(aScheme("kapot").shownWhen(new Broken()).build());
        Logger logger = (Logger) LoggerFactory.getLogger(LocalKnowledgeDesk.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);

        Findings found =
                gather(need("koffie drinken", true, null), content.release("1")).join();
        logger.detachAppender(lines);

        assertThat(found.vouchers()).isNull();
        assertThat(found.recognition()).isNotNull();
        assertThat(lines.list).hasSize(1);
        assertThat(lines.list.get(0).getFormattedMessage())
                .contains("vouchers", "IllegalStateException")
                .doesNotContain("geheim");
    }

    private CompletableFuture<Findings> gather(Need need, Release release) {
        return gather(desk, need, release);
    }

    private static CompletableFuture<Findings> gather(LocalKnowledgeDesk asked, Need need, Release release) {
        return asked.gather(need, release).toCompletableFuture().orTimeout(5, TimeUnit.SECONDS);
    }

    private static LocalKnowledgeDesk deskThatLearns(Function<List<Example>, LearnedTopics> learner) {
        return new LocalKnowledgeDesk(new KnowledgeSettings(Duration.ofMillis(500)), Clock.systemUTC(), learner);
    }

    private static LearnedTopics waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return LearnedTopics.learn(List.of());
    }

    private static Need question(String text) {
        return need(text, false, null);
    }

    private static Need need(@Nullable String question, boolean vouchers, @Nullable String scheme) {
        return new Need(question, vouchers, scheme, Facts.NONE, "zwolle", Language.NL);
    }

    /** A condition that fails with something personal in its message. */
    private static final class Broken implements Condition {
        @Override
        public Truth test(Known known) {
            throw new IllegalStateException("geheim");
        }

        @Override
        public Set<String> facts() {
            return Set.of();
        }

        @Override
        public String source() {
            return "kapot";
        }
    }
}
