package nl.coachopdebank.webchat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.conversation.ConversationInput.ResidentChose;
import nl.coachopdebank.conversation.ConversationInput.ResidentSaid;
import nl.coachopdebank.conversation.Doors;
import org.jspecify.annotations.Nullable;

/** A resident's message as the wire has it; nothing of it is trusted. */
record IncomingMessage(
        @Nullable String id,
        @Nullable String text,
        @Nullable String choice) {
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_CHOICE = 200;

    /** The input, or the problem as an exception. */
    ConversationInput input(Instant at) {
        if (id == null
                || id.isBlank()
                || id.length() > LONGEST_ID
                || id.chars().anyMatch(Character::isISOControl)
                || id.startsWith(Doors.WHATSAPP_ID)
                || !StandardCharsets.UTF_8.newEncoder().canEncode(id)
                || (text == null) == (choice == null)) {
            throw ChatProblem.BAD_MESSAGE.exception();
        }
        if (choice != null) {
            return chose(id, choice, at);
        }
        return said(id, String.valueOf(text), at);
    }

    private static ConversationInput said(String id, String text, Instant at) {
        if (text.isEmpty()) {
            throw ChatProblem.BAD_MESSAGE.exception();
        }
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw ChatProblem.TOO_LONG.exception();
        }
        return new ResidentSaid(id, at, text);
    }

    private static ConversationInput chose(String id, String choice, Instant at) {
        if (choice.isBlank() || choice.length() > LONGEST_CHOICE) {
            throw ChatProblem.BAD_MESSAGE.exception();
        }
        return new ResidentChose(id, at, choice);
    }
}
