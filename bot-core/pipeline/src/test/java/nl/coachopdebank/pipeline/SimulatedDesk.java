package nl.coachopdebank.pipeline;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.conversation.Findings;
import nl.coachopdebank.conversation.KnowledgeDesk;
import nl.coachopdebank.conversation.Need;
import nl.coachopdebank.conversation.release.Release;

/** Answers each look-up at a time of its own, so in any order; "look slow" takes long, "look nowhere" fails. */
final class SimulatedDesk implements KnowledgeDesk {
    private static final int SLOW_MS = 400;

    private final Scheduler scheduler;
    private final SchedulerThreads threads;

    SimulatedDesk(Scheduler scheduler, SchedulerThreads threads) {
        this.scheduler = scheduler;
        this.threads = threads;
    }

    @Override
    public CompletionStage<Findings> gather(Need need, Release release) {
        CompletableFuture<Findings> answer = new CompletableFuture<>();
        SchedulerLane thread = threads.thread("desk");
        int millis = need.question().startsWith("look slow") ? SLOW_MS : 0;
        scheduler.after(
                millis,
                () -> thread.execute("found: " + need.question(), () -> {
                    if (need.question().startsWith("look nowhere")) {
                        answer.completeExceptionally(new IllegalStateException("nowhere"));
                    } else {
                        answer.complete(FakeDesk.found());
                    }
                }));
        return answer;
    }
}
