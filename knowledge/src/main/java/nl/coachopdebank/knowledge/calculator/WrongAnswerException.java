package nl.coachopdebank.knowledge.calculator;

/** A calculator answered with something else than its contract says. Its message never repeats the answer. */
final class WrongAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongAnswerException(String what) {
        super(what);
    }
}
