package nl.coachopdebank.pipeline;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody can do that is written down: all that views, searches, changes, takes along or erases personal data, and who comes in. */
public enum AuditAction {
    /** The coaches' list. */
    LIST,
    /** One case. */
    READ,
    SEARCH,
    /** A language model's draft about a case. */
    DRAFT,
    TAKE,
    WRITE,
    NOTE,
    TRANSFER,
    RETURN,
    FREE,
    CLOSE,
    /** A field of the anamnesis. */
    FILL_IN,
    /** A talk of the quality sample is read. */
    SAMPLE,
    /** A talk of the sample is reviewed. */
    REVIEW,
    /** Messages that a channel gave up. */
    DEAD_LETTERS,
    RESEND,
    /** A channel's trouble was said to be over. */
    SOLVED,
    LOG_IN,
    LOG_OUT,
    /** A resident downloads a conversation, or a team lead the figures. */
    EXPORT,
    /** A resident erases a conversation. */
    ERASE,
    /** A resident gives another answer to an earlier question. */
    CORRECT,
    /** This log itself. */
    AUDIT,
    AUDIT_EXPORT;

    /** As it goes over the wire: {@code dead-letters}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The action with this name on the wire. */
    public static Optional<AuditAction> find(String wireName) {
        return Stream.of(values())
                .filter(action -> action.wireName().equals(wireName))
                .findFirst();
    }
}
