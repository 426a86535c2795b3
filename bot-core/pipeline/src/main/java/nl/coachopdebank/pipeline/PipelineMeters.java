package nl.coachopdebank.pipeline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import nl.coachopdebank.conversation.ConversationInput;

/** What can be counted of the pipeline. Counts and durations only, never content. */
final class PipelineMeters {
    private final MeterRegistry registry;
    private final Map<Appended, Counter> appended = new EnumMap<>(Appended.class);
    private final Map<CommitResult, Counter> turns = new EnumMap<>(CommitResult.class);
    private final Counter dead;
    private final Counter restarts;
    private final Timer latency;
    private final DistributionSummary groups;

    PipelineMeters(MeterRegistry registry) {
        this.registry = registry;
        for (Appended result : Appended.values()) {
            appended.put(result, counter("couch.inbox.appended", "result", result.name()));
        }
        for (CommitResult result : CommitResult.values()) {
            turns.put(result, counter("couch.turns", "result", result.name()));
        }
        dead = registry.counter("couch.turns.dead");
        restarts = registry.counter("couch.shards.restarts");
        latency = Timer.builder("couch.turns.latency")
                .description("From the door's acceptance until the turn is stored")
                .publishPercentileHistogram()
                .register(registry);
        groups = DistributionSummary.builder("couch.turns.group")
                .description("Turns stored by one call")
                .register(registry);
    }

    private static <K> Counter of(Map<K, Counter> counters, K key) {
        return Objects.requireNonNull(counters.get(key));
    }

    private Counter counter(String name, String tag, String value) {
        return registry.counter(name, tag, value.toLowerCase(Locale.ROOT));
    }

    /** What a channel answered: accepted, later, waits, refused or unknown. */
    void brought(String result) {
        counter("couch.outbox.brought", "result", result).increment();
    }

    void appended(Appended result) {
        of(appended, result).increment();
    }

    void turn(Commit commit, Instant stored) {
        of(turns, CommitResult.STORED).increment();
        ConversationInput input = commit.entry().input();
        if (input != null) {
            latency.record(Duration.between(input.at(), stored));
        }
    }

    void failed(CommitResult result) {
        of(turns, result).increment();
    }

    void group(int turnsStored) {
        groups.record(turnsStored);
    }

    void dead() {
        dead.increment();
    }

    void restarted() {
        restarts.increment();
    }

    void owned(Supplier<Number> shards) {
        Gauge.builder("couch.shards.owned", shards).register(registry);
    }
}
