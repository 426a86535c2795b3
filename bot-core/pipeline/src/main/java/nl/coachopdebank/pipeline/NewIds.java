package nl.coachopdebank.pipeline;

import java.security.SecureRandom;
import nl.coachopdebank.conversation.ConversationId;

/** Makes ids that nobody can guess. */
public final class NewIds {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    /** Of 62 letters each: 131 bits. */
    private static final int LENGTH = 22;

    private NewIds() {}

    public static ConversationId conversation() {
        return new ConversationId(with('c'));
    }

    /** For a person: {@code p} and 22 letters or digits. */
    public static String person() {
        return with('p');
    }

    private static String with(char kind) {
        StringBuilder id = new StringBuilder(1 + LENGTH).append(kind);
        for (int i = 0; i < LENGTH; i++) {
            id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return id.toString();
    }
}
