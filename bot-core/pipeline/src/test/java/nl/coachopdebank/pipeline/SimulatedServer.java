package nl.coachopdebank.pipeline;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** A server as the scheduler runs it: a real pipeline on simulated threads, wires and doors. */
final class SimulatedServer {
    /** Making these is slow, and nobody looks at them. */
    static final MeterRegistry METERS = new SimpleMeterRegistry();

    private final String name;
    private final SchedulerThreads threads;
    private final WireStore store;
    private final InMemoryStore memory;
    private final Pipeline pipeline;
    private final Map<CompletableFuture<?>, SchedulerLane> asking = new LinkedHashMap<>();
    private final List<SimulatedReader> readers = new ArrayList<>();
    private boolean alive = true;
    private boolean leaving;

    SimulatedServer(
            String name,
            InMemoryDatabase database,
            PipelineSettings settings,
            Scheduler scheduler,
            Random random,
            SimulatedPhones phones,
            Function<String, Wire.Fate> fates) {
        this.name = name;
        threads = new SchedulerThreads(scheduler, name);
        SchedulerLane notices = threads.thread("notices");
        memory = new InMemoryStore(database, name, settings, Runnable::run, task -> notices.execute("a notice", task));
        store = new WireStore(memory, scheduler, random, threads, notices, fates);
        Clock clock = new SchedulerClock(scheduler);
        TurnMaker maker = new TurnMaker(
                new EchoDecider(), new SimulatedDesk(scheduler, threads), new FakeDesk.NoReleases(), clock);
        pipeline = new Pipeline(store, maker, settings, phones.seenBy(threads), METERS, threads);
        pipeline.start();
    }

    /** The scheduler's time, from a fixed moment on. */
    private static final class SchedulerClock extends Clock {
        private final Scheduler scheduler;

        SchedulerClock(Scheduler scheduler) {
            this.scheduler = scheduler;
        }

        @Override
        public Instant instant() {
            return Samples.AT.plusNanos(scheduler.nanos());
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }

    String name() {
        return name;
    }

    boolean isAlive() {
        return alive;
    }

    /** True while it lives and means to. */
    boolean isStaying() {
        return alive && !leaving;
    }

    Pipeline pipeline() {
        return pipeline;
    }

    /**
     * Someone asks something, on a connection of their own; the answer comes on their lane, or they find that the line
     * broke.
     */
    <T> CompletableFuture<T> ask(SchedulerLane who, String what, Function<Pipeline, CompletionStage<T>> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        if (!alive) {
            who.execute("nobody at " + name, () -> answer.completeExceptionally(new IllegalStateException("gone")));
            return answer;
        }
        asking.put(answer, who);
        threads.thread("door")
                .execute(
                        what,
                        () -> question.apply(pipeline)
                                .whenComplete((done, failure) -> who.execute("answer to " + what, () -> {
                                    asking.remove(answer);
                                    if (failure == null) {
                                        answer.complete(done);
                                    } else {
                                        answer.completeExceptionally(failure);
                                    }
                                })));
        return answer;
    }

    /** Opens a subscription for a reader, who is told when the line breaks. */
    void subscribe(SimulatedReader reader) {
        readers.add(reader);
        threads.thread("door")
                .execute("subscribe after " + reader.cursor(), () -> reader.opened(this, pipeline.replyFeed()));
    }

    void unsubscribe(SimulatedReader reader) {
        readers.remove(reader);
    }

    /** Dies as by kill -9: of what it was about to do only some requests that had left it are still done. */
    void crash() {
        threads.die();
        store.cut();
        gone();
    }

    /** Gives its shards back and ends. */
    void leave() {
        leaving = true;
        pipeline.leave().whenComplete((done, failure) -> {
            threads.die();
            gone();
        });
    }

    private void gone() {
        if (!alive) {
            return;
        }
        alive = false;
        memory.close();
        asking.forEach((answer, who) -> who.execute(
                "line to " + name + " breaks",
                () -> answer.completeExceptionally(new IllegalStateException("broken"))));
        asking.clear();
        List.copyOf(readers).forEach(SimulatedReader::broken);
        readers.clear();
    }

    /** Stands still; its leases end when that takes long. */
    void pause(long millis) {
        threads.pause(millis);
        store.pause(millis);
    }

    /** What it asks the store takes long to arrive there. */
    void slowDown(long millis) {
        store.pause(millis);
    }

    /** Loses its connections to the store. */
    void cut() {
        store.cut();
    }
}
