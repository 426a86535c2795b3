package nl.coachopdebank.pipeline;

import java.util.List;
import java.util.Random;
import nl.coachopdebank.conversation.CoachInput;
import nl.coachopdebank.conversation.CoachInput.Action;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.Outcome;
import org.jspecify.annotations.Nullable;

/** A coach who is after one conversation as soon as it asks for one, and then does one thing after the other by chance. */
final class SimulatedCoach {
    private static final int LONGEST_REST_MS = 60;
    private static final List<Action> HOLDING =
            List.of(Action.WRITE, Action.WRITE, Action.NOTE, Action.TRANSFER, Action.RETURN, Action.CLOSE, Action.TAKE);

    private final SimulatedRun run;
    private final ConversationId id;
    private final String name;
    private final SimulatedSender sender;
    private final Random random;
    private int left;
    private boolean holding;
    private boolean finished;

    SimulatedCoach(SimulatedRun run, ConversationId id, String name, int actions) {
        this.run = run;
        this.id = id;
        this.name = name;
        this.sender = new SimulatedSender(run, id, name);
        this.random = run.random();
        this.left = actions;
    }

    boolean isFinished() {
        return finished && sender.isQuiet();
    }

    void start() {
        rest();
    }

    private void rest() {
        sender.later(random.nextInt(LONGEST_REST_MS), "rests", this::goOn);
    }

    private void goOn() {
        if (left <= 0 || run.isTalkedOut(id)) {
            finished = true;
        } else if (!run.ledger(id).isAskedForCoach()) {
            rest();
        } else {
            left--;
            act(choose());
        }
    }

    private Action choose() {
        if (holding) {
            return HOLDING.get(random.nextInt(HOLDING.size()));
        }
        return random.nextInt(6) == 0 ? Action.WRITE : Action.TAKE;
    }

    private void act(Action action) {
        String own = CoachInput.idFor(name, "a" + left);
        sender.act(Samples.coach(own, action, name, own), outcome -> heard(action, outcome));
    }

    private void heard(Action action, @Nullable Outcome outcome) {
        if (outcome == null) {
            finished = true;
            return;
        }
        if (outcome.done()) {
            holding = action == Action.TAKE || (holding && (action == Action.WRITE || action == Action.NOTE));
        }
        rest();
    }
}
