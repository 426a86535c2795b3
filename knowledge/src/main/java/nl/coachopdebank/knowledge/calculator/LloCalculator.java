package nl.coachopdebank.knowledge.calculator;

import java.util.concurrent.CompletionStage;

/** A region's own calculator of vouchers and training budgets. */
@FunctionalInterface
public interface LloCalculator {
    /** Its answer; fails when there is none in time, or one that cannot be trusted. */
    CompletionStage<Calculated> ask(Question question);
}
