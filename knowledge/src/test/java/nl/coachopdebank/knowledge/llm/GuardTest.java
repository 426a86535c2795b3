package nl.coachopdebank.knowledge.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@DisplayName("What stands between the bot and a model")
class GuardTest {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final Duration REST = Duration.ofSeconds(30);
    private static final Prompt PROMPT = new Prompt(Use.TOPIC, "{\"bericht\":\"geheim\"}", List.of("koffie"));

    private final StepClock clock = new StepClock("2026-11-29T10:00:00Z");
    private SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile LanguageModel model = prompt -> new LanguageModel.Answer("koffie", 10);
    private Guard guard = guard(4, 1_000, 1_000_000);

    private Guard guard(int atOnce, int callsADay, long tokensADay) {
        LlmSettings settings = new LlmSettings(
                LlmSettings.Kind.OLLAMA,
                URI.create("http://localhost:1"),
                "",
                "fake",
                LIMIT,
                LIMIT,
                atOnce,
                callsADay,
                tokensADay,
                REST);
        registry = new SimpleMeterRegistry();
        return new Guard(
                prompt -> {
                    calls.incrementAndGet();
                    return model.answer(prompt);
                },
                settings,
                clock,
                registry);
    }

    private Optional<String> ask() {
        return guard.ask(PROMPT, LIMIT, Optional::of).join();
    }

    private double ended(CallOutcome outcome) {
        var counter = registry.find("couch.llm.calls")
                .tag("outcome", outcome.meterName())
                .counter();
        return counter == null ? 0 : counter.count();
    }

    private void fails() {
        model = prompt -> {
            throw new ModelFailure(CallOutcome.FAILED, new IllegalStateException("geheim"));
        };
    }

    private void works() {
        model = prompt -> new LanguageModel.Answer("koffie", 10);
    }

    @AfterEach
    void close() {
        guard.close();
    }

    @Test
    void givesAModelThatFailsARestAndThenAChance() {
        fails();
        for (int i = 0; i < 5; i++) {
            assertThat(ask()).isEmpty();
        }
        works();
        assertThat(ask()).isEmpty();
        assertThat(calls).hasValue(5);
        assertThat(ended(CallOutcome.RESTING)).isEqualTo(1);
        assertThat(registry.get("couch.llm.resting").gauge().value()).isEqualTo(1);

        clock.forward(REST.plusMillis(1));
        assertThat(ask()).contains("koffie");
        assertThat(ask()).contains("koffie");
        assertThat(ask()).contains("koffie");
        assertThat(registry.get("couch.llm.resting").gauge().value()).isZero();
    }

    @Test
    void givesItAnotherRestWhenTheChanceIsLost() {
        fails();
        for (int i = 0; i < 5; i++) {
            ask();
        }
        clock.forward(REST.plusMillis(1));
        ask();
        ask();
        int before = calls.get();
        ask();

        assertThat(calls).hasValue(before);
        assertThat(ended(CallOutcome.RESTING)).isEqualTo(1);
    }

    @Test
    void doesNotBlameTheModelForAnAnswerOfNoUse() {
        for (int i = 0; i < 20; i++) {
            guard.ask(PROMPT, LIMIT, answer -> Optional.empty()).join();
        }

        assertThat(calls).hasValue(20);
        assertThat(ended(CallOutcome.INVALID)).isEqualTo(20);
    }

    @Test
    void spendsNoMoreCallsThanTheDayHas() {
        guard.close();
        guard = guard(4, 2, 1_000_000);

        assertThat(ask()).isPresent();
        assertThat(ask()).isPresent();
        assertThat(ask()).isEmpty();
        assertThat(calls).hasValue(2);
        assertThat(ended(CallOutcome.SPENT)).isEqualTo(1);
    }

    @Test
    void spendsNoMoreTokensThanTheDayHas() {
        guard.close();
        guard = guard(4, 1_000, PROMPT.tokens() + 15);

        assertThat(ask()).isPresent();
        assertThat(ask()).isPresent();
        assertThat(ask()).isEmpty();
        assertThat(calls).hasValue(2);
    }

    @Test
    void beginsADayAtMidnightInAmsterdam() {
        guard.close();
        guard = guard(4, 1, 1_000_000);
        ask();
        clock.forward(Duration.ofHours(12));
        assertThat(ask()).isEmpty();

        clock.forward(Duration.ofHours(1));
        assertThat(ask()).isPresent();
    }

    @Test
    void aModelThatNeedsARestDoesNotCostBudget() {
        fails();
        for (int i = 0; i < 9; i++) {
            ask();
        }

        assertThat(registry.get("couch.llm.budget.calls").gauge().value()).isEqualTo(995);
    }

    @Test
    void doesNotLetCallsPileUp() {
        guard.close();
        guard = guard(1, 1_000, 1_000_000);
        CountDownLatch held = new CountDownLatch(1);
        model = prompt -> {
            waitFor(held);
            return new LanguageModel.Answer("koffie", 10);
        };

        CompletableFuture<Optional<String>> first = guard.ask(PROMPT, LIMIT, Optional::of);
        await().until(() -> calls.get() == 1);
        assertThat(ask()).isEmpty();
        held.countDown();

        assertThat(first.join()).contains("koffie");
        assertThat(ended(CallOutcome.BUSY)).isEqualTo(1);
        assertThat(registry.get("couch.llm.budget.calls").gauge().value()).isEqualTo(999);
    }

    @Test
    void endsACallWhoseTimeIsOver() {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        model = prompt -> {
            waitFor(never);
            stopped.countDown();
            return new LanguageModel.Answer("koffie", 10);
        };

        assertThat(guard.ask(PROMPT, Duration.ofMillis(50), Optional::of).join())
                .isEmpty();
        await().until(() -> stopped.getCount() == 0);
        assertThat(ended(CallOutcome.SLOW)).isEqualTo(1);
        assertThat(ended(CallOutcome.ANSWERED)).isZero();
    }

    @Test
    void neverFails() {
        model = prompt -> {
            throw new StackOverflowError("geheim");
        };

        assertThat(ask()).isEmpty();
        assertThat(guard.ask(PROMPT, LIMIT, answer -> {
                            throw new IllegalStateException("geheim");
                        })
                        .join())
                .isEmpty();
    }

    @Test
    void logsNothingThatWasSaid() {
        Logger logger = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);
        fails();
        for (int i = 0; i < 6; i++) {
            ask();
        }
        logger.detachAppender(lines);

        assertThat(lines.list)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.getFormattedMessage()).doesNotContain("geheim"));
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
