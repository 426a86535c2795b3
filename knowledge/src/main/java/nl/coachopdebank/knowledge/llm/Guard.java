package nl.coachopdebank.knowledge.llm;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands between the bot and a model. A call is made at most once, on a thread of its own, and is over when its time is; too
 * many failures give the model a rest; a day has a budget. Whatever happens, whoever asks gets an answer that can be used, or
 * none, and never an exception.
 */
final class Guard implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
    /** Calls that are looked back on. Ten is enough to tell bad luck from a model that is down. */
    private static final int LAST_CALLS = 10;
    /** Fewer calls than this say nothing. */
    private static final int LEAST_CALLS = 5;

    private static final float FAILED_PERCENT = 50;
    /** After a rest so many calls find out whether it works again. */
    private static final int TRIALS = 2;
    /** An idle thread is kept so long. */
    private static final int IDLE_SECONDS = 30;

    private final LanguageModel model;
    private final Budget budget;
    private final CircuitBreaker breaker;
    private final LlmMeters meters;
    private final ThreadPoolExecutor threads;
    /** Ends calls whose time is over. */
    private final ScheduledThreadPoolExecutor alarm = alarm();

    Guard(LanguageModel model, LlmSettings settings, Clock clock, MeterRegistry registry) {
        this.model = model;
        this.budget = new Budget(settings.callsADay(), settings.tokensADay(), clock);
        this.breaker = CircuitBreaker.of("llm", breakerConfig(settings, clock));
        this.meters = new LlmMeters(registry);
        this.threads = threads(settings.atOnce());
        meters.watch(budget, breaker);
        breaker.getEventPublisher()
                .onStateTransition(change -> log(change.getStateTransition().getToState(), settings.rest()));
    }

    private static void log(CircuitBreaker.State state, Duration rest) {
        switch (state) {
            case OPEN -> LOG.warn("The language model is left alone for {}: too many calls failed", rest);
            case HALF_OPEN -> LOG.info("The language model is tried again");
            default -> LOG.info("The language model answers again");
        }
    }

    private static CircuitBreakerConfig breakerConfig(LlmSettings settings, Clock clock) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(LAST_CALLS)
                .minimumNumberOfCalls(LEAST_CALLS)
                .failureRateThreshold(FAILED_PERCENT)
                .waitDurationInOpenState(settings.rest())
                .permittedNumberOfCallsInHalfOpenState(TRIALS)
                .clock(clock)
                .build();
    }

    private static ThreadPoolExecutor threads(int most) {
        AtomicInteger number = new AtomicInteger();
        return new ThreadPoolExecutor(
                0,
                most,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                task -> daemon(task, "llm-" + number.incrementAndGet()));
    }

    private static ScheduledThreadPoolExecutor alarm() {
        ScheduledThreadPoolExecutor alarm = new ScheduledThreadPoolExecutor(1, task -> daemon(task, "llm-alarm"));
        alarm.setRemoveOnCancelPolicy(true);
        return alarm;
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Asks the model.
     *
     * @param limit after which there is no answer
     * @param reader makes something of what the model said; empty when it is not what was asked for
     * @return completes within the limit, with nothing when there is no good answer; never fails
     */
    <T> CompletableFuture<Optional<T>> ask(Prompt prompt, Duration limit, Function<String, Optional<T>> reader) {
        long estimate = prompt.tokens();
        if (!breaker.tryAcquirePermission()) {
            return refused(prompt, CallOutcome.RESTING);
        }
        if (!budget.take(estimate)) {
            breaker.releasePermission();
            return refused(prompt, CallOutcome.SPENT);
        }
        GuardedCall<T> call = new GuardedCall<>(prompt, reader, this::ended);
        try {
            return call.start(model, threads, alarm, limit);
        } catch (RejectedExecutionException tooMany) {
            breaker.releasePermission();
            budget.giveBack(estimate);
            return refused(prompt, CallOutcome.BUSY);
        }
    }

    private <T> CompletableFuture<Optional<T>> refused(Prompt prompt, CallOutcome why) {
        meters.ended(prompt.use(), why);
        return CompletableFuture.completedFuture(Optional.empty());
    }

    /** Of a call without an answer nobody knows what it cost: it counts for what was thought. */
    private void ended(Prompt prompt, CallOutcome outcome, Duration time, long tokens) {
        if (tokens > 0) {
            budget.settle(prompt.tokens(), tokens);
        }
        if (outcome.isFault()) {
            breaker.onError(time.toNanos(), TimeUnit.NANOSECONDS, new IllegalStateException(outcome.meterName()));
        } else {
            breaker.onSuccess(time.toNanos(), TimeUnit.NANOSECONDS);
        }
        meters.ended(prompt.use(), outcome);
        meters.took(prompt.use(), time);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        alarm.shutdownNow();
    }
}
