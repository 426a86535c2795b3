package nl.coachopdebank.conversation.release;

import java.util.Locale;

/** The engine's own sentences. Editors write them in {@code phrases.yaml}, under the lower-case name. */
public enum Phrase {
    /** After a pause: says it is a chatbot. */
    WELCOME_BACK,
    /** {step}, {of}. */
    RECAP,
    BACK_TO_QUESTION,
    /** Begins the list of facts found in a sentence beside the answer. */
    ALSO_NOTED,
    CORRECTED,
    WHAT_TO_CORRECT,
    NOTHING_TO_CORRECT,
    SKIPPED,
    NO_QUESTION_NOW,
    STOPPED,
    RESTARTED,
    LANGUAGE_CHANGED,
    MY_DATA,
    OLD_BUTTON,
    EMPTY_MESSAGE,
    /** The engine failed on what was sent. */
    FAILED,
    /** A number such as a BSN or IBAN was taken out. */
    MASKED,
    MISSED_ONCE,
    MISSED_TWICE,
    CLARIFY,
    NONE_LABEL,
    NONE_OF_THESE,
    SUMMARY,
    SUMMARY_SKIPPED,
    AUTOMATIC_COACH,
    ANSWER_IN_DUTCH,
    HANDOFF_ALREADY,
    HANDOFF_RECEIPT,
    CONSENT_ASK,
    CONSENT_ALL,
    CONSENT_ANSWERS,
    CONSENT_NONE,
    CONSENT_STORED_ALL,
    CONSENT_STORED_ANSWERS,
    CONSENT_STORED_NONE,
    PROMISE_TODAY,
    PROMISE_DAY,
    PROMISE_MISSED,
    HANDOFF_LAPSED,
    COACH_JOINED,
    COACH_CLOSED,
    COACH_AGREEMENT,
    COACH_RETURNED,
    TRANSFERRED,
    BOT_AGAIN,
    VOUCHERS_MORE,
    LABEL_SKIP,
    LABEL_WHY,
    LABEL_BACK,
    LABEL_COACH,
    LABEL_MENU,
    LABEL_CONTINUE,
    LABEL_CORRECT,
    LABEL_TRIAGE;

    /** The key in {@code phrases.yaml}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
