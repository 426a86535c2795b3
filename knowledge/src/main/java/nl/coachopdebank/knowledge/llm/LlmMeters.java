package nl.coachopdebank.knowledge.llm;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** Figures about the model: how calls end, how long they take, what is left of the day's budget. */
final class LlmMeters {
    private final MeterRegistry registry;

    LlmMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void watch(Budget budget, CircuitBreaker breaker) {
        Gauge.builder("couch.llm.budget.calls", budget, Budget::callsLeft)
                .description("Calls left today")
                .register(registry);
        Gauge.builder("couch.llm.budget.tokens", budget, Budget::tokensLeft)
                .description("Tokens left today")
                .register(registry);
        Gauge.builder("couch.llm.resting", breaker, watched -> watched.getState() == CircuitBreaker.State.OPEN ? 1 : 0)
                .description("1 while the model is left alone because calls failed")
                .register(registry);
    }

    void ended(Use use, CallOutcome outcome) {
        registry.counter("couch.llm.calls", "use", use.meterName(), "outcome", outcome.meterName())
                .increment();
    }

    void took(Use use, Duration time) {
        Timer.builder("couch.llm.latency")
                .description("How long calls took that were made")
                .tag("use", use.meterName())
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(10))
                .maximumExpectedValue(Duration.ofSeconds(30))
                .register(registry)
                .record(time);
    }
}
