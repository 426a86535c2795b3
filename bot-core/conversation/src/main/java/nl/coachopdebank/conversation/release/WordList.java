package nl.coachopdebank.conversation.release;

import java.util.Locale;

/** What the engine listens for in a resident's sentence. Editors write the words in {@code word-lists.yaml}, under the lower-case name. */
public enum WordList {
    GREETING,
    /** Sounds, mere reactions and key presses: no answer to an open question. */
    FILLER,
    /** Health, belief, origin and the like: never asked, and left out of what is kept when it is told (B4). */
    PRIVATE,
    /** Fear, tiredness, despair short of danger: answered with kindness before anything else. */
    WORRY,
    /** Asks for a person (A3). */
    COACH,
    /** Says that no person is wanted. */
    NO_COACH,
    /** Enough of the question that waits: then the talk pauses. */
    GIVE_UP,
    /** Does not see what the question that waits means. */
    PUZZLED,
    /** The answer is not to what was asked. */
    MISFIT,
    /** A coach was asked for and is no longer wanted. */
    WITHDRAW,
    /** When will the coach come? */
    WHEN,
    /** Opens what a coach is to know: "vertel de coach dat". */
    FOR_COACH,
    /** Yes to sharing everything with the coach. */
    SHARE_ALL,
    /** Yes to sharing the answers, and not the chat. */
    SHARE_ANSWERS,
    /** No to sharing. */
    SHARE_NONE,
    /** Who is it that would read this? */
    SHARE_WHO,
    /** What was agreed to is taken back. */
    UNSHARE,
    /** The message as a whole is for the coach: "kan de coach morgen bellen". */
    TO_COACH,
    /** Opens a correction: "ik bedoelde". */
    CORRECTION,
    /** What is the difference between two things? */
    COMPARE,
    /** Opens a trial: "wat als", "stel dat". */
    TRIAL,
    /** Tells something about oneself: where a wish is asked, other words only wish. */
    TELLING,
    /** Wishes and hopes: no fact about somebody. */
    WISH,
    /** "Als ik ontslagen word": nothing is said to be so. */
    SUPPOSED,
    /** "Mijn vrouw heeft bijstand": somebody else. */
    OTHERS,
    /** What was so, and need not be so now. */
    PAST,
    /** What may be so one day. */
    AHEAD,
    /** "Niet", "geen": the opposite of what the words beside it say. */
    DENIAL;

    /** The key in {@code word-lists.yaml}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
