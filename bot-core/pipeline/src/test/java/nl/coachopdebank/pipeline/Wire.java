package nl.coachopdebank.pipeline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * A connection from a server to the store: requests arrive in order, and so do answers, each at its time. What was on its
 * way when it breaks may arrive or not, even long after another connection was made.
 */
final class Wire {
    /** What becomes of a call. */
    enum Fate {
        WELL,
        LOST_BEFORE,
        LOST_AFTER,
        /** The connection is stuck: the server gives up first; then the call has its effect. */
        LATE
    }

    /** About as long as a lease. */
    private static final int LONGEST_STUCK_MS = 400;

    private final Scheduler scheduler;
    private final Random random;
    private final String name;
    private final SchedulerLane answers;
    private final Set<CompletableFuture<?>> open = new LinkedHashSet<>();
    private SchedulerLane requests;

    Wire(Scheduler scheduler, Random random, String name, SchedulerLane answers) {
        this.scheduler = scheduler;
        this.random = random;
        this.name = name;
        this.answers = answers;
        requests = scheduler.lane(name);
    }

    <T> CompletionStage<T> send(String what, Supplier<CompletionStage<T>> call, Fate fate) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        open.add(answer);
        if (fate == Fate.LATE) {
            requests.pause(random.nextInt(LONGEST_STUCK_MS));
            fail(answer, "no answer to " + what);
        }
        if (fate == Fate.LOST_BEFORE) {
            requests.execute("(lost) " + what, () -> fail(answer, "lost: " + what));
        } else {
            requests.execute(what, () -> {
                T result = call.get().toCompletableFuture().join();
                if (fate == Fate.LOST_AFTER) {
                    fail(answer, "lost: answer to " + what);
                } else {
                    answers.execute("answer to " + what, () -> settle(answer, result));
                }
            });
        }
        return answer;
    }

    /** A call while there is no connection. */
    <T> CompletionStage<T> refuse(String what) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        open.add(answer);
        fail(answer, "refused: " + what);
        return answer;
    }

    private <T> void settle(CompletableFuture<T> answer, T result) {
        open.remove(answer);
        answer.complete(result);
    }

    private void fail(CompletableFuture<?> answer, String why) {
        answers.execute(why, () -> {
            open.remove(answer);
            answer.completeExceptionally(new StoreUnavailable(why, null));
        });
    }

    /** Nothing is answered any more; the first so many requests are on their way and arrive some time. */
    void cut() {
        int arriving = random.nextInt(requests.size() + 1);
        requests.keepFirst(arriving);
        answers.keepFirst(0);
        requests = scheduler.lane(name);
        List.copyOf(open).forEach(answer -> fail(answer, "connection lost"));
    }

    void pause(long millis) {
        requests.pause(millis);
    }
}
