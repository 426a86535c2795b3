package nl.coachopdebank.pipeline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

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

    private Counter counter(String name, String tag, String value) {
        return registry.counter(name, tag, value.toLowerCase(java.util.Locale.ROOT));
    }

    void appended(Appended result) {
        appended.get(result).increment();
    }

    void turn(Commit commit) {
        turns.get(CommitResult.STORED).increment();
        if (commit.entry().input() != null) {
            latency.record(Duration.between(commit.entry().input().at(), commit.at()));
        }
    }

    void failed(CommitResult result) {
        turns.get(result).increment();
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
