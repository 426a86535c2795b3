package nl.coachopdebank.conversation;

import java.util.Objects;
import nl.coachopdebank.conversation.facts.Known;
import nl.coachopdebank.conversation.release.Advise;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.Branch;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.End;
import nl.coachopdebank.conversation.release.Flow;
import nl.coachopdebank.conversation.release.HandOffStep;
import nl.coachopdebank.conversation.release.Jump;
import nl.coachopdebank.conversation.release.LookUp;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.release.Say;
import nl.coachopdebank.conversation.release.Step;
import nl.coachopdebank.conversation.release.StepVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Walks a flow from its start over what is known, up to the first question without an answer. Where a conversation
 * stands thus follows from its facts, and a corrected answer recomputes everything after it. What was said is said once.
 */
final class Walker implements StepVisitor<Integer> {
    /** More steps than any walk has, jumps to other flows included: a loop written by an editor ends here. */
    private static final int MOST_STEPS = 300;

    private static final int STOP = -1;
    private static final String END = ".end";

    private final Scene scene;
    private Known known;
    private @Nullable Flow flow;
    private int at;
    private @Nullable Say remark;
    private boolean remarkLooksBack;
    private boolean remarkIsIdle;
    private boolean questionsPassed;
    private int steps;

    Walker(Scene scene) {
        this.scene = scene;
        this.known = scene.known();
    }

    /** Begins a flow, or goes on with one left open; false when it does not exist: then nothing changed. */
    boolean start(String flowId) {
        if (new Doors(scene).leadsAway(flowId)) {
            return true;
        }
        Flow found = scene.agenda.begin(flowId).orElse(null);
        if (found == null) {
            return false;
        }
        if (scene.path.contains(mark(flowId, END)) || !found.progress()) {
            scene.path.removeIf(entry -> entry.startsWith(mark(flowId, "")));
        }
        goOn();
        return true;
    }

    /** Goes on in the running flow. */
    void goOn() {
        flow = scene.flow();
        known = scene.known();
        questionsPassed = false;
        at = 0;
        while (flow != null && at != STOP && at < flow.steps().size()) {
            if (++steps > MOST_STEPS) {
                throw new IllegalStateException("Flow " + flow.id() + " goes round in circles");
            }
            Step step = flow.steps().get(at);
            at = step.when().test(known).surelyFalse() ? at + 1 : step.accept(this);
        }
        if (flow != null && at != STOP) {
            finish();
        }
        new HandOffDesk(scene).requestIfDue();
    }

    @Override
    public Integer say(Say step) {
        if (isFirstTime(step)) {
            sayRemark(false);
            remark = step;
            remarkLooksBack = questionsPassed;
        }
        return at + 1;
    }

    /** Says what stands in a flow, but not a bridge between questions when those after it were all answered before. */
    private void sayRemark(boolean questionFollows) {
        if (remark != null && (questionFollows || !remarkIsIdle)) {
            scene.composer.say(remark.text()).buttons(remark.buttons());
        }
        remark = null;
        remarkIsIdle = false;
    }

    @Override
    public Integer ask(Ask step) {
        String fact = step.question().fact();
        boolean edited = scene.position != null && fact.equals(scene.position.editing());
        if (scene.facts.has(fact) && !edited) {
            remarkIsIdle = remark != null && remarkLooksBack;
            questionsPassed = true;
            return at + 1;
        }
        if (!edited && step.question().mattersFor() != null && !changesWhatIsShown(fact)) {
            return scene.isWaitingForFindings() ? STOP : at + 1;
        }
        sayRemark(true);
        scene.agenda.pin();
        Ask next = edited ? step : new AskingOrder(scene).first(running(), at, step);
        scene.position = new Position(running().id(), next.id(), 0, edited ? fact : null);
        new Questions(scene).ask(running(), next);
        return STOP;
    }

    private boolean changesWhatIsShown(String fact) {
        if (scene.findings.openFacts() == null) {
            scene.askFor(scene.voucherNeed());
            return false;
        }
        return scene.findings.openFacts().contains(fact);
    }

    @Override
    public Integer branch(Branch step) {
        return target(Questions.target(step, known));
    }

    @Override
    public Integer lookUp(LookUp step) {
        if (scene.path.contains(mark(running().id(), step.id()))) {
            return at + 1;
        }
        if (scene.findings.vouchers() == null) {
            scene.askFor(scene.voucherNeed());
            return STOP;
        }
        isFirstTime(step);
        sayRemark(false);
        new VoucherTalk(scene).show(step, scene.findings.vouchers());
        return at + 1;
    }

    @Override
    public Integer advise(Advise step) {
        if (isFirstTime(step)) {
            sayRemark(false);
            new Triage(scene).advise(step);
        }
        return at + 1;
    }

    @Override
    public Integer handOff(HandOffStep step) {
        if (isFirstTime(step)) {
            sayRemark(false);
            new HandOffDesk(scene).request(step.reason(), step.text());
        }
        return at + 1;
    }

    @Override
    public Integer jump(Jump step) {
        if (step.step() != null) {
            return target(step.step());
        }
        Flow left = running();
        sayRemark(false);
        scene.path.add(mark(left.id(), END));
        scene.position = new Position(left.id(), "", 0, null);
        scene.composer.closeChoices();
        if (!start(String.valueOf(step.flow()))) {
            finish();
        }
        return STOP;
    }

    @Override
    public Integer end(End step) {
        sayRemark(false);
        if (step.text() != null && isFirstTime(step)) {
            scene.composer.say(step.text());
        }
        finish();
        return STOP;
    }

    /** No question waits any more; a flow that was left open is offered again. */
    private void finish() {
        sayRemark(false);
        Flow ended = running();
        scene.path.add(mark(ended.id(), END));
        scene.position = new Position(ended.id(), "", 0, null);
        scene.release = "";
        if (scene.composer.isEmpty()) {
            return;
        }
        if (ended.progress()) {
            scene.composer.choice(Command.CORRECT, Phrase.LABEL_CORRECT).choice(Command.MENU, Phrase.LABEL_MENU);
        }
        scene.composer.offerOpenFlow();
    }

    /** After a correction: what was concluded from the old answers is said again. */
    static void forgetConclusions(Scene scene, Flow flow) {
        scene.isCorrected = true;
        for (Step step : flow.steps()) {
            if (step instanceof Advise) {
                scene.advice = null;
            }
            if (step instanceof Advise || step instanceof LookUp || step instanceof End) {
                scene.path.remove(mark(flow.id(), step.id()));
            }
        }
        scene.path.remove(mark(flow.id(), END));
    }

    private boolean isFirstTime(Step step) {
        return scene.path.add(mark(running().id(), step.id()));
    }

    private int target(String step) {
        return running().index().getOrDefault(step, running().steps().size());
    }

    private Flow running() {
        return Objects.requireNonNull(flow);
    }

    private static String mark(String flow, String step) {
        return flow + ":" + step;
    }
}
