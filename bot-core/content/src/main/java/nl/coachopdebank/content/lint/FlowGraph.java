package nl.coachopdebank.content.lint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import nl.coachopdebank.conversation.facts.Condition;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.Branch;
import nl.coachopdebank.conversation.release.End;
import nl.coachopdebank.conversation.release.Flow;
import nl.coachopdebank.conversation.release.HandOffStep;
import nl.coachopdebank.conversation.release.Jump;
import nl.coachopdebank.conversation.release.Step;

/** Which step can follow which, whatever is answered. The step after the last one stands for running off the end. */
final class FlowGraph {
    private final Flow flow;
    private final List<List<Integer>> next = new ArrayList<>();

    FlowGraph(Flow flow) {
        this.flow = flow;
        for (int i = 0; i < flow.steps().size(); i++) {
            next.add(after(i));
        }
    }

    /** Steps that can be reached from the first; bit {@code steps.size()} when the flow can run off its end. */
    BitSet reached() {
        BitSet seen = new BitSet();
        List<Integer> open = new ArrayList<>(List.of(0));
        while (!open.isEmpty()) {
            int at = open.remove(open.size() - 1);
            if (!seen.get(at)) {
                seen.set(at);
                if (at < next.size()) {
                    open.addAll(next.get(at));
                }
            }
        }
        return seen;
    }

    /** True when the step can come back to itself without anyone being asked something. */
    boolean spins(int step) {
        BitSet seen = new BitSet();
        List<Integer> open = new ArrayList<>(onwards(step));
        while (!open.isEmpty()) {
            int at = open.remove(open.size() - 1);
            if (at == step) {
                return true;
            }
            if (!seen.get(at)) {
                seen.set(at);
                open.addAll(onwards(at));
            }
        }
        return false;
    }

    private List<Integer> onwards(int at) {
        if (at >= next.size()) {
            return List.of();
        }
        Step step = flow.steps().get(at);
        return step instanceof Ask || step instanceof HandOffStep ? List.of() : next.get(at);
    }

    private List<Integer> after(int at) {
        Step step = flow.steps().get(at);
        List<Integer> after = new ArrayList<>();
        if (step instanceof Branch branch) {
            branch.cases().forEach(one -> add(one.to(), after));
            add(branch.otherwise(), after);
        } else if (step instanceof Jump jump && jump.step() != null) {
            add(jump.step(), after);
        }
        boolean leaves = step instanceof Branch || step instanceof Jump || step instanceof End;
        if (!leaves || step.when() != Condition.ALWAYS) {
            after.add(at + 1);
        }
        return after;
    }

    private void add(String step, List<Integer> after) {
        Integer index = flow.index().get(step);
        if (index != null) {
            after.add(index);
        }
    }
}
