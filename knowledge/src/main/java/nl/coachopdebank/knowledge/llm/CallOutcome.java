package nl.coachopdebank.knowledge.llm;

import java.util.Locale;

/** How a call ended, or why it was not made. All but the first are, for whoever asked, the same as no model at all. */
enum CallOutcome {
    ANSWERED,
    /** Not in the form asked for, or something that was not offered. */
    INVALID,
    REFUSED,
    SLOW,
    /** The address says that it is asked too much. */
    LIMITED,
    FAILED,
    /** Not called: too many calls failed a moment ago. */
    RESTING,
    /** Not called: the budget of the day is used up. */
    SPENT,
    /** Not called: too many calls are under way. */
    BUSY;

    /** True when the model or the way to it is to blame: enough of these, and it is left alone for a while. */
    boolean isFault() {
        return this == SLOW || this == LIMITED || this == FAILED;
    }

    String meterName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
