package nl.coachopdebank.conversation.release;

/** What a number in an answer counts. */
public enum Unit {
    AGE,
    YEARS,
    /** Months from now until a date or month that the resident names; -1 when it has passed. */
    MONTHS_AHEAD
}
