package nl.coachopdebank.conversation.facts;

/** Three-valued outcome of a condition: what was not asked or was skipped is unknown, never false. */
public enum Truth {
    TRUE,
    FALSE,
    UNKNOWN;

    public boolean surelyTrue() {
        return this == TRUE;
    }

    public boolean surelyFalse() {
        return this == FALSE;
    }
}
