package nl.coachopdebank.knowledge.calculator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Keeps answers with their date for a while, and after a failure leaves the calculator alone for a moment. */
final class RememberingCalculator implements LloCalculator {
    /** Amounts change by the day at most; who looks again within a talk gets the same. */
    static final Duration KEPT = Duration.ofMinutes(15);
    /** Else every resident would wait for one that is down. */
    static final Duration PAUSE = Duration.ofSeconds(30);
    /** Some kilobytes each. */
    private static final int MOST_KEPT = 500;

    private record Kept(Calculated answer, Instant until) {}

    private final LloCalculator calculator;
    private final Clock clock;
    private final Map<Question, Kept> answers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Kept> eldest) {
            return size() > MOST_KEPT;
        }
    };
    private volatile Instant pausedUntil = Instant.MIN;

    RememberingCalculator(LloCalculator calculator, Clock clock) {
        this.calculator = calculator;
        this.clock = clock;
    }

    @Override
    public CompletionStage<Calculated> ask(Question question) {
        Instant now = clock.instant();
        Calculated known = find(question, now);
        if (known != null) {
            return CompletableFuture.completedFuture(known);
        }
        if (now.isBefore(pausedUntil)) {
            return CompletableFuture.failedFuture(new WrongAnswerException("It failed a moment ago"));
        }
        return calculator.ask(question).whenComplete((answer, failure) -> {
            if (failure == null) {
                keep(question, answer);
            } else {
                pausedUntil = clock.instant().plus(PAUSE);
            }
        });
    }

    private synchronized @Nullable Calculated find(Question question, Instant now) {
        Kept kept = answers.get(question);
        return kept != null && now.isBefore(kept.until) ? kept.answer : null;
    }

    private synchronized void keep(Question question, Calculated answer) {
        answers.put(question, new Kept(answer, clock.instant().plus(KEPT)));
    }
}
