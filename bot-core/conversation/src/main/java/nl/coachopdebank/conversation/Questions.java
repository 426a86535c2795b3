package nl.coachopdebank.conversation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.coachopdebank.conversation.facts.Known;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.AskChoices;
import nl.coachopdebank.conversation.release.Branch;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.Flow;
import nl.coachopdebank.conversation.release.Jump;
import nl.coachopdebank.conversation.release.Option;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.release.Step;
import org.jspecify.annotations.Nullable;

/** Puts questions, with their choices and an honest count. */
final class Questions {
    private final Scene scene;

    Questions(Scene scene) {
        this.scene = scene;
    }

    /** The question that waits for an answer; null when none does. */
    @Nullable
    Ask waiting() {
        Flow flow = scene.flow();
        if (flow == null || scene.position == null) {
            return null;
        }
        return flow.find(scene.position.step())
                .filter(Ask.class::isInstance)
                .map(Ask.class::cast)
                .orElse(null);
    }

    void ask(Flow flow, Ask ask) {
        scene.composer.say(ask.question().text());
        offer(flow, ask);
    }

    /** Puts the waiting question again, whole. */
    void askAgain() {
        Ask ask = waiting();
        Flow flow = scene.flow();
        if (ask != null && flow != null) {
            ask(flow, ask);
        }
    }

    /** The choices of the waiting question without its text, for a help text that takes its place. */
    void offer() {
        Ask ask = waiting();
        Flow flow = scene.flow();
        if (ask != null && flow != null) {
            offer(flow, ask);
        }
    }

    private void offer(Flow flow, Ask ask) {
        for (Option option : ask.options()) {
            String label = scene.text(option.label());
            if (ask instanceof AskChoices choices) {
                boolean exclusive = choices.exclusive().contains(option.value());
                scene.composer.oneOfSeveral(new Choice(choiceValue(ask, option), label, exclusive));
            } else {
                scene.composer.choice(choiceValue(ask, option), label);
            }
        }
        scene.composer
                .choice(Command.SKIP, Phrase.LABEL_SKIP)
                .choice(Command.WHY, Phrase.LABEL_WHY)
                .choice(Command.COACH, Phrase.LABEL_COACH)
                .at(flow.id(), ask.id(), progress());
    }

    /** What is sent when this option is pressed: it names its question, so that an old button is never misread. */
    static String choiceValue(Ask ask, Option option) {
        return ask.question().fact() + ":" + option.value();
    }

    /** Where the waiting question stands among those that will be asked; null when the flow is not counted. */
    @Nullable
    Progress progress() {
        Flow flow = scene.flow();
        if (flow == null || !flow.progress() || scene.position == null || !scene.position.waits()) {
            return null;
        }
        return progress(flow, scene.position.step());
    }

    /** The same for a flow that was left open, by its first question without an answer. */
    @Nullable
    Progress progressOf(Flow open) {
        return route(open).stream()
                .filter(ask ->
                        open.progress() && !scene.facts.has(ask.question().fact()))
                .findFirst()
                .map(ask -> progress(open, ask.id()))
                .orElse(null);
    }

    private @Nullable Progress progress(Flow flow, String step) {
        List<Ask> counted = new AskingOrder(scene)
                .of(route(flow)).stream().filter(this::isCounted).toList();
        for (int i = 0; i < counted.size(); i++) {
            if (counted.get(i).id().equals(step)) {
                return new Progress(i + 1, counted.size());
            }
        }
        return null;
    }

    /** A question that would no longer change what the voucher desk shows is not going to be asked. */
    private boolean isCounted(Ask ask) {
        String fact = ask.question().fact();
        if (ask.question().mattersFor() == null || scene.facts.has(fact)) {
            return true;
        }
        Set<String> open = scene.findings.openFacts();
        if (open == null) {
            scene.askFor(scene.voucherNeed());
            return true;
        }
        return open.contains(fact);
    }

    /** The questions on the way through the flow, as far as the facts tell: a question that may still come is counted. */
    List<Ask> route(Flow flow) {
        Known known = scene.known();
        List<Ask> route = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int at = 0;
        while (at < flow.steps().size() && seen.add(flow.steps().get(at).id())) {
            Step step = flow.steps().get(at);
            at++;
            if (step.when().test(known).surelyFalse()) {
                continue;
            }
            if (step instanceof Ask ask) {
                route.add(ask);
            }
            at = next(flow, step, known, at);
        }
        return route;
    }

    private static int next(Flow flow, Step step, Known known, int following) {
        if (step instanceof Branch branch) {
            return flow.index().getOrDefault(target(branch, known), following);
        }
        if (step instanceof Jump jump) {
            return jump.step() == null ? flow.steps().size() : flow.index().getOrDefault(jump.step(), following);
        }
        return following;
    }

    static String target(Branch branch, Known known) {
        for (Branch.Case one : branch.cases()) {
            if (one.when().test(known).surelyTrue()) {
                return one.to();
            }
        }
        return branch.otherwise();
    }
}
