package nl.coachopdebank.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.coachopdebank.conversation.facts.Fact;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.Flow;
import nl.coachopdebank.conversation.release.Step;

/** The order of questions that stand together and matter for a desk: first the one whose answer tells it most. */
final class AskingOrder {
    private final Scene scene;

    AskingOrder(Scene scene) {
        this.scene = scene;
    }

    /**
     * Of the question here and those of its kind that follow at once: the one whose answer tells most. Where somebody lives
     * goes first all the same: it decides whose content the others are of.
     */
    Ask first(Flow flow, int at, Ask here) {
        Set<String> open = scene.findings.openFacts();
        boolean place = here.question().fact().equals(KnownFacts.MUNICIPALITY);
        if (here.question().mattersFor() == null || open == null || place) {
            return here;
        }
        Map<String, Ask> due = due(flow, at, here);
        return open.stream().filter(due::containsKey).findFirst().map(due::get).orElse(here);
    }

    private Map<String, Ask> due(Flow flow, int at, Ask here) {
        Map<String, Ask> due = new LinkedHashMap<>();
        due.put(here.question().fact(), here);
        List<Step> steps = flow.steps();
        for (int i = at + 1; i < steps.size() && matters(steps.get(i)); i++) {
            Ask ask = (Ask) steps.get(i);
            if (isDue(ask)) {
                due.putIfAbsent(ask.question().fact(), ask);
            }
        }
        return due;
    }

    /** A question that hangs on an answer still to come waits for it: whoever employs people is asked no age. */
    private boolean isDue(Ask ask) {
        boolean settled = ask.when().facts().stream().allMatch(scene.facts::has);
        return !scene.facts.has(ask.question().fact())
                && !ask.when().test(scene.known()).surelyFalse()
                && (settled || ask.when().test(scene.known()).surelyTrue());
    }

    /** The questions of a route in the order in which they were, or will be, asked. */
    List<Ask> of(List<Ask> route) {
        List<Ask> ordered = new ArrayList<>();
        int from = 0;
        while (from < route.size()) {
            int to = from + 1;
            while (matters(route.get(from)) && to < route.size() && matters(route.get(to))) {
                to++;
            }
            route.subList(from, to).stream()
                    .sorted(Comparator.comparingInt(this::place))
                    .forEach(ordered::add);
            from = to;
        }
        return ordered;
    }

    /** What was answered first stands first; what waits comes before what is still to come. */
    private int place(Ask ask) {
        List<String> told = scene.facts.list().stream().map(Fact::name).toList();
        int at = told.indexOf(ask.question().fact());
        boolean waits = scene.position != null && ask.id().equals(scene.position.step());
        return at >= 0 ? at : told.size() + (waits ? 0 : 1);
    }

    private static boolean matters(Step step) {
        return step instanceof Ask ask && ask.question().mattersFor() != null;
    }
}
