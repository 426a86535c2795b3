package nl.coachopdebank.pipeline;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings a shard's entries in, each once and in order. Entries that were appended in this process come straight from
 * memory when they follow on the last one; everything else is read from the store. Only used on its worker's lane.
 */
final class Intake {
    private final ShardStore store;
    private final PipelineSettings.Limits limits;
    private final Executor lane;
    private final Consumer<List<Entry>> taker;
    private final Runnable failed;
    private long last;
    private long known;
    private boolean again;
    private boolean reading;
    private boolean ended;
    private int held;

    Intake(
            ShardStore store,
            PipelineSettings.Limits limits,
            Executor lane,
            Consumer<List<Entry>> taker,
            Runnable failed) {
        this.store = store;
        this.limits = limits;
        this.lane = lane;
        this.taker = taker;
        this.failed = failed;
    }

    /** Entries just appended by this process, numbered without gaps. */
    void offer(List<Entry> entries) {
        long first = entries.get(0).number();
        known = Math.max(known, entries.get(entries.size() - 1).number());
        if (!reading && first == last + 1 && hasRoom()) {
            take(entries);
        } else {
            pump();
        }
    }

    /** The store has accepted entries up to this number. */
    void knows(long number) {
        known = Math.max(known, number);
        pump();
    }

    /** Something may have been appended. */
    void wake() {
        again = true;
        pump();
    }

    /** This many entries are done with. */
    void done(int entries) {
        held -= entries;
        pump();
    }

    void end() {
        ended = true;
    }

    private boolean hasRoom() {
        return held < limits.inMemory();
    }

    private void pump() {
        if (ended || reading || !hasRoom() || (known <= last && !again)) {
            return;
        }
        reading = true;
        again = false;
        long upTo = known;
        store.read(last, limits.batch()).whenCompleteAsync((entries, failure) -> arrived(entries, upTo), lane);
    }

    private void arrived(@Nullable List<Entry> entries, long upTo) {
        reading = false;
        if (ended) {
            return;
        }
        if (entries == null) {
            failed.run();
            return;
        }
        if (!entries.isEmpty()) {
            take(entries);
        }
        if (entries.size() < limits.batch()) {
            last = Math.max(last, upTo);
        } else {
            again = true;
        }
        pump();
    }

    private void take(List<Entry> entries) {
        held += entries.size();
        last = entries.get(entries.size() - 1).number();
        known = Math.max(known, last);
        taker.accept(entries);
    }
}
