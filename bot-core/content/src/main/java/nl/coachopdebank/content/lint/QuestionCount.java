package nl.coachopdebank.content.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.coachopdebank.conversation.facts.Known;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.Branch;
import nl.coachopdebank.conversation.release.End;
import nl.coachopdebank.conversation.release.Flow;
import nl.coachopdebank.conversation.release.Jump;
import nl.coachopdebank.conversation.release.Step;

/** Counts the questions of a flow over all answers. An answer is kept only while a later condition looks at it. */
final class QuestionCount {
    /** Real flows need a few thousand; a flow beyond it is not counted. */
    private static final int MAX_STATES = 50_000;

    private final Flow flow;
    private final List<Set<String>> neededFrom = new ArrayList<>();
    private final Map<State, Count> counted = new HashMap<>();

    /** The fewest and the most questions that a resident can get. */
    record Count(int fewest, int most) {
        static final Count NONE = new Count(0, 0);

        Count or(Count other) {
            return new Count(Math.min(fewest, other.fewest), Math.max(most, other.most));
        }

        Count plusOne() {
            return new Count(fewest + 1, most + 1);
        }
    }

    private record State(int step, Map<String, String> known) {}

    QuestionCount(Flow flow) {
        this.flow = flow;
        Set<String> needed = new HashSet<>();
        for (int i = flow.steps().size() - 1; i >= 0; i--) {
            Step step = flow.steps().get(i);
            needed.addAll(step.when().facts());
            if (step instanceof Branch branch) {
                branch.cases().forEach(one -> needed.addAll(one.when().facts()));
            }
            neededFrom.add(0, Set.copyOf(needed));
        }
    }

    /** Empty when the flow has too many combinations to count. */
    Optional<Count> count() {
        Count count = from(0, Map.of());
        return counted.size() >= MAX_STATES ? Optional.empty() : Optional.of(count);
    }

    private Count from(int at, Map<String, String> known) {
        if (at >= flow.steps().size() || counted.size() >= MAX_STATES) {
            return Count.NONE;
        }
        Map<String, String> needed = new HashMap<>(known);
        needed.keySet().retainAll(neededFrom.get(at));
        State state = new State(at, needed);
        Count before = counted.putIfAbsent(state, Count.NONE);
        if (before != null) {
            return before;
        }
        Count count = step(at, needed);
        counted.put(state, count);
        return count;
    }

    private Count step(int at, Map<String, String> known) {
        Step step = flow.steps().get(at);
        Known facts = known::get;
        if (step.when().test(facts).surelyFalse()) {
            return from(at + 1, known);
        }
        if (step instanceof Ask ask) {
            return answers(ask, at, known).plusOne();
        }
        if (step instanceof Branch branch) {
            return to(target(branch, facts), known);
        }
        if (step instanceof Jump jump) {
            return jump.step() == null ? Count.NONE : to(jump.step(), known);
        }
        return step instanceof End ? Count.NONE : from(at + 1, known);
    }

    private Count answers(Ask ask, int at, Map<String, String> known) {
        String fact = ask.question().fact();
        List<String> answers = neededFrom.get(at).contains(fact) ? PossibleAnswers.to(ask) : List.of();
        if (answers.isEmpty()) {
            return from(at + 1, known);
        }
        Count count = null;
        for (String answer : answers) {
            Map<String, String> told = new HashMap<>(known);
            told.put(fact, answer);
            Count one = from(at + 1, told);
            count = count == null ? one : count.or(one);
        }
        return count == null ? Count.NONE : count;
    }

    private static String target(Branch branch, Known facts) {
        return branch.cases().stream()
                .filter(one -> one.when().test(facts).surelyTrue())
                .map(Branch.Case::to)
                .findFirst()
                .orElse(branch.otherwise());
    }

    private Count to(String step, Map<String, String> known) {
        Integer at = flow.index().get(step);
        return at == null ? Count.NONE : from(at, known);
    }
}
