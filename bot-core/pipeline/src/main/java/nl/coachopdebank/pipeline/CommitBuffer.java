package nl.coachopdebank.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Commits in groups: one call at a time, everything that is ready meanwhile goes with the next. Only used on its lane. */
final class CommitBuffer {
    /** Hears what became of the commits. */
    interface Taker {
        void committed(Commit commit, CommitResult result);

        /** All results of a call were told. */
        void roundDone(int commits);

        /** It is not known whether these were stored. */
        void uncertain(List<Commit> commits);
    }

    private final ShardStore store;
    private final Lease lease;
    private final int batch;
    private final Executor lane;
    private final Taker taker;
    private List<Commit> waiting = new ArrayList<>();
    private boolean closed;
    private @Nullable CompletableFuture<Void> inFlight;

    CommitBuffer(ShardStore store, Lease lease, int batch, Executor lane, Taker taker) {
        this.store = store;
        this.lease = lease;
        this.batch = batch;
        this.lane = lane;
        this.taker = taker;
    }

    void add(Commit commit) {
        waiting.add(commit);
    }

    /** Sends what gathered, unless a call is on its way. */
    void flush() {
        if (closed || inFlight != null || waiting.isEmpty()) {
            return;
        }
        int size = Math.min(batch, waiting.size());
        List<Commit> commits = List.copyOf(waiting.subList(0, size));
        waiting = new ArrayList<>(waiting.subList(size, waiting.size()));
        CompletableFuture<Void> round = new CompletableFuture<>();
        inFlight = round;
        call(commits).whenCompleteAsync((results, failure) -> arrived(commits, results, round), lane);
    }

    /** A call that could not even be made leaves the buffer as one that was not answered does: nothing waits for ever. */
    private CompletionStage<List<CommitResult>> call(List<Commit> commits) {
        try {
            return store.commit(lease, commits);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Sends nothing any more; completes when no call is on its way. */
    CompletableFuture<Void> close() {
        closed = true;
        return inFlight == null ? CompletableFuture.completedFuture(null) : inFlight;
    }

    private void arrived(List<Commit> commits, @Nullable List<CommitResult> results, CompletableFuture<Void> round) {
        inFlight = null;
        if (results == null) {
            taker.uncertain(commits);
        } else {
            for (int i = 0; i < commits.size(); i++) {
                taker.committed(commits.get(i), results.get(i));
            }
            taker.roundDone(commits.size());
        }
        round.complete(null);
    }
}
