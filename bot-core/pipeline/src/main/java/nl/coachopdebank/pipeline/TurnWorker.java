package nl.coachopdebank.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.conversation.Outcome;
import nl.coachopdebank.conversation.Turn;
import nl.coachopdebank.pipeline.ShardStore.Loaded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the turns of one shard for as long as its lease holds and nothing odd happens. Each conversation's entries are
 * handled strictly one after the other; conversations do not wait for each other. At the first anomaly (a lost lease, a
 * stale state, a store that does not answer) it stops for good: entries are only deleted by the commit of their turn, so
 * the next worker starts from the stream's beginning and nothing is lost or done twice. Only used on its lane.
 */
final class TurnWorker {
    private static final Logger LOG = LoggerFactory.getLogger(TurnWorker.class);

    /** Who put the worker to work. */
    interface Supervisor {
        /** It stopped by itself; told at most once. */
        void stopped();

        /** Turns were stored: the shard gets on. */
        void advanced();

        /** A turn of each of these was stored or not, nobody knows. May come after the end. */
        void doubts(List<ConversationId> conversations);
    }

    private final Workshop shop;
    private final Executor lane;
    private final Map<ConversationId, Line> lines = new HashMap<>();
    private final StateCache cache;
    private final Intake intake;
    private final StateLoader loader;
    private final CommitBuffer commits;
    private final TimerWatch timers;
    private final Outbox outbox;
    private final Supervisor supervisor;
    private boolean ended;

    /** Starts at once. */
    TurnWorker(Workshop shop, ShardStore store, Executor lane, Lease lease, Supervisor supervisor) {
        this.shop = shop;
        this.lane = lane;
        this.supervisor = supervisor;
        PipelineSettings.Limits limits = shop.settings().limits();
        cache = new StateCache(
                Math.max(1, shop.settings().cached() / shop.settings().shards()));
        intake = new Intake(store, limits, lane, this::take, this::fail);
        loader = new StateLoader(store, limits.batch(), lane, this::loaded, this::fail);
        commits = new CommitBuffer(store, lease, limits.batch(), lane, new Results());
        timers = new TimerWatch(shop, store, lane, lease, this::pulse, this::fail);
        outbox = new Outbox(shop, store.outbox(), lane, lease, this::fail);
        pulse(lease.pulse());
    }

    /** Entries just appended by this process. */
    void offer(List<Entry> entries) {
        intake.offer(entries);
    }

    /** Another process appended something. */
    void wake() {
        intake.wake();
    }

    /** How the shard stands, as the store says. */
    void pulse(Pulse pulse) {
        if (!ended) {
            intake.knows(pulse.lastNumber());
            timers.next(pulse.nextDue());
            outbox.wake();
        }
    }

    /** True when no entry is being worked on or waits here. */
    boolean isIdle() {
        return lines.isEmpty();
    }

    /** Begins nothing new; completes when no commit is on its way. */
    CompletableFuture<Void> end() {
        ended = true;
        intake.end();
        timers.end();
        outbox.end();
        return commits.close();
    }

    private void fail() {
        if (!ended) {
            end();
            supervisor.stopped();
        }
    }

    private void take(List<Entry> entries) {
        for (Entry entry : entries) {
            Line line = lines.get(entry.conversation());
            if (line != null) {
                line.add(entry);
                continue;
            }
            line = new Line(entry.conversation());
            line.add(entry);
            lines.put(entry.conversation(), line);
            line.becomes(cache.find(entry.conversation()));
            if (line.state() == null) {
                loader.add(line);
            } else {
                work(line);
            }
        }
        loader.flush();
        commits.flush();
    }

    private void loaded(Line line, @Nullable Loaded found) {
        if (ended) {
            return;
        }
        if (found != null && found.stored() == null) {
            LOG.error("The state of conversation {} cannot be read", line.id());
            line.becomesUnreadable();
        } else {
            line.becomes(found == null ? null : found.stored());
        }
        work(line);
        commits.flush();
    }

    private void work(Line line) {
        Entry entry = line.current();
        ConversationInput input = entry.input();
        if (input == null) {
            LOG.error("Input {} of conversation {} cannot be read", entry.number(), line.id());
            shop.meters().dead();
            commits.add(without(line, "unreadable input"));
        } else if (line.isUnreadable()) {
            shop.meters().dead();
            commits.add(without(line, "unreadable state"));
        } else if (isIdle(line.state(), input)) {
            commits.add(without(line, null));
        } else {
            think(line, input);
        }
    }

    private void think(Line line, ConversationInput input) {
        Stored state = line.state();
        Conversation before = state == null ? null : state.conversation();
        CompletableFuture<Turn> turn = shop.maker().make(before, line.current(), input, lane);
        if (turn.isDone()) {
            thought(line, input, turn);
        } else {
            turn.whenCompleteAsync(
                    (done, failure) -> {
                        if (!ended) {
                            thought(line, input, turn);
                            commits.flush();
                        }
                    },
                    lane);
        }
    }

    private void thought(Line line, ConversationInput input, CompletableFuture<Turn> made) {
        try {
            Turn turn = made.join();
            commits.add(new Commit(
                    line.current(),
                    line.state(),
                    turn,
                    Awaited.is(input) ? turn.outcome() : null,
                    null,
                    shop.maker().now()));
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String defect = cause.getClass().getSimpleName();
            LOG.error("Input {} of conversation {} failed: {}", line.current().number(), line.id(), defect);
            shop.meters().dead();
            commits.add(excused(line, input, defect));
        }
    }

    /** The input is kept aside, and the resident hears of it. */
    private Commit excused(Line line, ConversationInput input, String defect) {
        Stored state = line.state();
        return shop.maker()
                .excuse(state == null ? null : state.conversation(), input)
                .map(turn -> new Commit(
                        line.current(), state, turn, null, defect, shop.maker().now()))
                .orElseGet(() -> without(line, defect));
    }

    /** True for what changes nothing (any more): a conversation that is gone, a timer moved meanwhile, a second start. */
    private static boolean isIdle(@Nullable Stored state, ConversationInput input) {
        boolean starts = input instanceof ConversationInput.Started;
        if (state == null || starts) {
            return (state == null) != starts;
        }
        return TimerFiring.of(input)
                .map(firing -> !firing.due().equals(state.timers().get(firing.timer())))
                .orElse(false);
    }

    private Commit without(Line line, @Nullable String defect) {
        ConversationInput input = line.current().input();
        Outcome refusal = defect == null ? Outcome.GONE : Outcome.refused("failed");
        Outcome outcome = input != null && Awaited.is(input) ? refusal : null;
        return new Commit(
                line.current(),
                line.state(),
                null,
                outcome,
                defect,
                shop.maker().now());
    }

    private final class Results implements CommitBuffer.Taker {
        @Override
        public void committed(Commit commit, CommitResult result) {
            if (result == CommitResult.STORED) {
                stored(commit);
            } else {
                shop.meters().failed(result);
                LOG.info("A turn of conversation {} is {}", commit.conversation(), result);
                fail();
            }
        }

        private void stored(Commit commit) {
            shop.listener().stored(commit);
            shop.meters().turn(commit, shop.maker().now());
            timers.changed(commit.timerChanges());
            if (commit.isToBeBrought()) {
                outbox.wake();
            }
            Line line = lines.get(commit.conversation());
            if (line == null) {
                return;
            }
            line.becomes(commit.after());
            intake.done(1);
            if (!line.next()) {
                lines.remove(line.id());
                cache.put(line.id(), line.state());
            } else if (!ended) {
                work(line);
            }
        }

        @Override
        public void roundDone(int turns) {
            shop.meters().group(turns);
            if (!ended) {
                supervisor.advanced();
            }
            commits.flush();
        }

        @Override
        public void uncertain(List<Commit> unknown) {
            LOG.warn("The store did not answer to {} turns; starting over", unknown.size());
            supervisor.doubts(unknown.stream().map(Commit::conversation).toList());
            fail();
        }
    }
}
