package nl.coachopdebank.knowledge.llm;

/** Why no answer came. Carries no message of another program: that may repeat what a resident wrote. */
final class ModelFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final CallOutcome outcome;

    ModelFailure(CallOutcome outcome, Throwable cause) {
        super(outcome + " by " + cause.getClass().getSimpleName(), null, false, false);
        this.outcome = outcome;
    }

    CallOutcome outcome() {
        return outcome;
    }
}
