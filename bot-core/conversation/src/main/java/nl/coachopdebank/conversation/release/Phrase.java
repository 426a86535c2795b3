package nl.coachopdebank.conversation.release;

import java.util.Locale;

/** The engine's own sentences. Editors write them in {@code phrases.yaml}, under the lower-case name. */
public enum Phrase {
    /** After a pause: says it is a chatbot. */
    WELCOME_BACK,
    /** {step}, {of}. */
    RECAP,
    /** {step}, {of}: how far the questions are. */
    PROGRESS_SAID,
    BACK_TO_QUESTION,
    /** Begins the list of facts found in a sentence beside the answer. */
    ALSO_NOTED,
    /** Begins the list of facts told before the questions began. */
    NOTED_BEFORE,
    CORRECTED,
    WHAT_TO_CORRECT,
    NOTHING_TO_CORRECT,
    SKIPPED,
    NO_QUESTION_NOW,
    STOPPED,
    RESTARTED,
    LANGUAGE_CHANGED,
    /** The resident wrote another language, so that the talk goes on in it. */
    LANGUAGE_FOLLOWED,
    MY_DATA,
    OLD_BUTTON,
    EMPTY_MESSAGE,
    /** The engine failed on what was sent. */
    FAILED,
    /** A number such as a BSN or IBAN was taken out. */
    MASKED,
    GREETING,
    /** To a mere reaction, such as "pff", where a choice was asked. */
    TAKE_YOUR_TIME,
    /** To a "nee" or "ok" while nothing was asked. */
    ALL_RIGHT,
    /** To fear or tiredness. */
    SYMPATHY,
    /** Told unasked: health, belief, origin (B4). */
    PRIVATE_NOTICE,
    /** The same while a coach was asked for, who may read what is typed from then on. */
    PRIVATE_NOTICE_WAITING,
    /** Told again, in the place of an answer. */
    PRIVATE_AGAIN,
    /** What is kept of a wish when something private was left out of it: the wish's own fact. */
    WISH_KEPT,
    /** "Ik heb hulp nodig" where a wish was asked: a coach can be asked for as well. */
    HELP_OFFERED,
    /** Who does not understand a question: its meaning and its examples follow. */
    EXPLAINED,
    /** The same when nothing was asked. */
    UNCLEAR,
    MISSED_ONCE,
    MISSED_TWICE,
    /** From the third time on. */
    MISSED_AGAIN,
    /** {question}: nothing else helped, so that a coach may get the question as it was typed. */
    MISSED_FOR_GOOD,
    /** The same where what was typed is private, or says nothing. */
    MISSED_FOR_GOOD_SHORT,
    /** {question}: the answer did not fit, so that a coach may get the question as it was typed. */
    NOT_ANSWERED,
    /** {question}: the same for who waits for a coach already. */
    MISSED_WAITING,
    CLARIFY,
    NONE_LABEL,
    NONE_OF_THESE,
    SUMMARY,
    SUMMARY_SKIPPED,
    /** Begins the list of what counted in the advice. */
    ADVICE_BECAUSE,
    ADVICE_IS_NO_VERDICT,
    /** {because}, {role}: why this coach has the first talk. */
    FIRST_TALK,
    YOUR_COACH,
    AUTOMATIC_COACH,
    ANSWER_IN_DUTCH,
    HANDOFF_ALREADY,
    HANDOFF_RECEIPT,
    /** {promise}, {receipt}: the resident lives outside the regions, so that these coaches can only show the way. */
    HANDOFF_ELSEWHERE,
    /** {promise}, {receipt}: a request still waits. */
    HANDOFF_WAITING,
    /** {promise}, {receipt}: asks whether the request is to be taken back. */
    WITHDRAW_ASK,
    WITHDRAW_YES,
    WITHDRAW_NO,
    HANDOFF_WITHDRAWN,
    /** {promise}, {receipt}: it is not taken back. */
    HANDOFF_KEPT,
    NOTHING_TO_WITHDRAW,
    TOLD_COACH,
    /** The same while the resident shares nothing: it stands in the conversation only. */
    TOLD_COACH_HERE,
    /** What the resident wants told is private: it is not put in the coach's line. */
    TOLD_COACH_PRIVATE,
    /** To "kan de coach morgen bellen": nobody promises that but the coach. */
    COACH_DECIDES,
    CONSENT_ASK,
    /** Beside {@link #CONSENT_ASK} when the wish is shown shorter than it is. */
    CONSENT_WHOLE_WISH,
    CONSENT_ALL,
    CONSENT_ANSWERS,
    CONSENT_NONE,
    /** A "ja" that may have been meant for something else: the question follows again. */
    CONSENT_AGAIN,
    CONSENT_STORED_ALL,
    CONSENT_STORED_ANSWERS,
    CONSENT_STORED_NONE,
    /** {role}, {organisation}: who would read it. */
    CONSENT_WHO,
    /** What was shared is shared no longer; no coach came yet. */
    CONSENT_REVOKED,
    /** The same after a coach took the request: what was read was read. */
    CONSENT_REVOKED_LATE,
    NOTHING_SHARED,
    /** Asks whether a notice may be sent when the coach's answer is ready. */
    NOTICE_ASK,
    NOTICE_YES,
    NOTICE_NO,
    NOTICE_ALLOWED,
    NOTICE_REFUSED,
    /** What stands in the transcript for something that is no text. */
    SENT_VOICE,
    SENT_AUDIO,
    SENT_PICTURE,
    SENT_VIDEO,
    SENT_DOCUMENT,
    SENT_PLACE,
    SENT_CONTACTS,
    SENT_STICKER,
    SENT_OTHER,
    /** To a voice note. */
    CANNOT_LISTEN,
    /** To a picture, a file or anything else that is no text. */
    CANNOT_OPEN,
    /** The last words to who wants no messages any more. */
    SIGNED_OFF,
    /** Above a link to the web chat that works once. */
    WEB_LINK,
    /** The personal questions are asked in the web chat. */
    TRIAGE_ON_WEB,
    /** The talk goes on in the web chat. */
    MOVED_TO_WEB,
    /** The talk goes on in WhatsApp. */
    MOVED_TO_WHATSAPP,
    PROMISE_TODAY,
    PROMISE_DAY,
    PROMISE_MISSED,
    HANDOFF_LAPSED,
    COACH_JOINED,
    /** {coach}, {promise}, {receipt}: the coach does not react, or a team lead put the request back. */
    COACH_AWAY,
    /** {coach}: a note for coaches about the same. */
    COACH_AWAY_NOTE,
    /** Name of somebody who answers on WhatsApp itself. */
    COLLEAGUE,
    /** A note for coaches: the resident took a message back. */
    REVOKED_NOTE,
    COACH_CLOSED,
    COACH_AGREEMENT,
    COACH_RETURNED,
    TRANSFERRED,
    BOT_AGAIN,
    VOUCHERS_MORE,
    VOUCHERS_NEXT,
    VOUCHERS_ALL,
    NO_LIST_NOW,
    /** {day}: the list is that of the region's calculator. */
    CALCULATOR_SAYS,
    /** {day}: the same, of which a part could not be shown. */
    CALCULATOR_PARTLY,
    /** The region's calculator gave no answer. */
    CALCULATOR_SILENT,
    STATUS_OPEN,
    /** {day}: the last day of a window. */
    PERIOD_OPEN,
    /** {day}: the first day of the next window. */
    PERIOD_OPENS,
    /** {day}: the last day of the last window that is known. */
    PERIOD_CLOSED,
    /** {day}: the month in which it was open in earlier years, this time. */
    PERIOD_MONTH,
    STATUS_CLOSED,
    STATUS_OUTDATED,
    /** Above two schemes side by side. */
    COMPARED,
    COMPARE_PAYS,
    COMPARE_AMOUNT,
    /** The scheme's name follows. */
    COMPARE_CONDITIONS,
    COMPARE_DECIDES,
    COMPARE_APPLY,
    COMPARE_STATUS,
    CHECK_FITS,
    CHECK_DIFFERS,
    CHECK_PERSON,
    CHECK_UNASKED,
    /** Begins the list of what is supposed: "wat als ik 27 word". */
    TRIAL_SUPPOSED,
    /** Begins the list of schemes that it would add. */
    TRIAL_ADDED,
    /** Begins the list of schemes that it would take away. */
    TRIAL_GONE,
    /** Begins the list of conditions that it would change. */
    TRIAL_CHANGED,
    /** {of}: how many more of these there are. */
    TRIAL_REST,
    TRIAL_NOW,
    TRIAL_THEN,
    /** It would change nothing on the list. */
    TRIAL_SAME,
    /** What is supposed was told before. */
    TRIAL_TOLD,
    /** Nothing of it was noted. */
    TRIAL_OVER,
    /** After the second insult. */
    ABUSE_WARNED,
    /** {time}: after the third insult the bot pauses. */
    ABUSE_PAUSED,
    /** {time}: said to what comes during the pause. */
    ABUSE_PAUSE_GOES_ON,
    /** What changed in advice that was given before: begins the lists. */
    ADVICE_CHANGED,
    ADVICE_NEW,
    ADVICE_GONE,
    ADVICE_SAME,
    VOUCHERS_CHANGED,
    NO_ADVICE_YET,
    /** {source}, {day}: where an answer that a coach sends comes from, and when that was last checked. */
    ANSWER_SOURCE,
    LABEL_DUTCH,
    /** Under an answer: it is not to what was asked. */
    LABEL_MISFIT,
    /** The coach who is waited for is to read this too. */
    LABEL_PASS_ON,
    LABEL_SUMMARY,
    LABEL_VOUCHERS,
    LABEL_SKIP,
    LABEL_WHY,
    LABEL_BACK,
    LABEL_COACH,
    /** In place of {@link #LABEL_COACH} while a coach is waited for. */
    LABEL_WHEN,
    LABEL_MENU,
    LABEL_CONTINUE,
    /** Sends the answers that were ticked where several may be. */
    LABEL_SEVERAL,
    LABEL_CORRECT,
    LABEL_TRIAGE,
    LABEL_WITHDRAW,
    LABEL_UNSHARE,
    LABEL_WEB,
    LABEL_MORE,
    /** Compares this scheme with the one explained before. */
    LABEL_COMPARE,
    LABEL_COMPARE_FIRST;

    /** The key in {@code phrases.yaml}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
