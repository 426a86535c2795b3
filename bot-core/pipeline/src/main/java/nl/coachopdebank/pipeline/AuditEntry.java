package nl.coachopdebank.pipeline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * One line of the audit: the six fields that BIO2 asks for. Never a text of a resident, a word that was searched for, a secret or a
 * number: what does not look like a name or an id is made unreadable here.
 *
 * @param object whose data: the id of a hand-off or a conversation, or what part of the system it was
 * @param result {@code ok}, {@code refused}, or what else became of it
 * @param origin the door, and for an account the network address: {@code coach-console 10.1.2.3}
 * @param actor the account's user name, {@link #RESIDENT} or {@link #UNKNOWN}
 * @param at to the millisecond
 */
public record AuditEntry(AuditAction action, String object, String result, String origin, String actor, Instant at) {
    /** Whoever holds a conversation's secret. */
    public static final String RESIDENT = "resident";

    /** Who tried to come in with a name that is no account: such a name may be a password typed in the wrong field. */
    public static final String UNKNOWN = "unknown";

    public static final String OK = "ok";

    public static final String REFUSED = "refused";

    /** The store did not say whether it was done. */
    public static final String UNSURE = "unsure";

    /** Longer than any id, name or address; a field is no place for a text. */
    public static final int LONGEST = 80;

    private static final Pattern STRANGE = Pattern.compile("[^\\p{L}\\p{N} ._:@%+-]");

    public AuditEntry {
        object = plain(object);
        result = plain(result);
        origin = plain(origin);
        actor = plain(actor);
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    private static String plain(String field) {
        String shortened = field.length() <= LONGEST ? field : field.substring(0, LONGEST);
        return STRANGE.matcher(shortened).replaceAll("?");
    }
}
