package nl.coachopdebank.conversation;

import java.util.Locale;

/** Who has the floor. */
public enum Holder {
    BOT,
    /** A coach was asked for; the bot goes on helping. */
    WAITING,
    /** A coach talks; the bot is silent. */
    COACH,
    /** A coach closed the conversation; the resident's next message opens it again. */
    CLOSED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
