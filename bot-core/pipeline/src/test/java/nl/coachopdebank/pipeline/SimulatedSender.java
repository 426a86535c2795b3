package nl.coachopdebank.pipeline;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.conversation.Outcome;
import org.jspecify.annotations.Nullable;

/** Sends as a page does: the same input again, at any server, until the answer is sure. */
final class SimulatedSender {
    private static final int RETRY_MS = 80;
    private static final Duration OUTCOME_LIMIT = Duration.ofSeconds(1);

    private final SimulatedRun run;
    private final ConversationId id;
    private final Ledger ledger;
    private final SchedulerLane lane;
    private int open;

    SimulatedSender(SimulatedRun run, ConversationId id, String name) {
        this.run = run;
        this.id = id;
        this.ledger = run.ledger(id);
        this.lane = run.scheduler().lane(name);
    }

    SchedulerLane lane() {
        return lane;
    }

    /** Goes on after a while. */
    void later(int millis, String what, Runnable action) {
        run.scheduler().after(millis, () -> lane.execute(what, action));
    }

    /** Until it is accepted, or the conversation is gone. */
    void insist(ConversationInput input, Consumer<Appended> then) {
        open++;
        attempt(input, answer -> {
            open--;
            then.accept(answer);
        });
    }

    /** True while nothing that it sent waits for a sure answer. */
    boolean isQuiet() {
        return open == 0;
    }

    private void attempt(ConversationInput input, Consumer<Appended> then) {
        ledger.sends(input, run.scheduler().steps());
        ask("append " + input.id(), pipeline -> pipeline.inbox().append(id, input), answer -> {
            if (answer == null || answer == Appended.FULL) {
                later(run.random().nextInt(RETRY_MS), "again " + input.id(), () -> attempt(input, then));
            } else {
                ledger.answers(input, answer, run.scheduler().steps());
                then.accept(answer);
            }
        });
    }

    /** Until the outcome is known; null when the conversation is gone. */
    void act(ConversationInput input, Consumer<@Nullable Outcome> then) {
        insist(input, appended -> {
            if (appended == Appended.UNKNOWN) {
                then.accept(null);
                return;
            }
            ask(
                    "outcome of " + input.id(),
                    pipeline -> pipeline.outcomes().await(id, input.id(), OUTCOME_LIMIT),
                    told -> {
                        if (told == null) {
                            act(input, then);
                        } else {
                            ledger.tells(input, told);
                            then.accept(told);
                        }
                    });
        });
    }

    private <T> void ask(String what, Function<Pipeline, CompletionStage<T>> question, Consumer<@Nullable T> then) {
        run.anyServer().ask(lane, what, question).whenComplete((answer, failure) -> then.accept(answer));
    }
}
