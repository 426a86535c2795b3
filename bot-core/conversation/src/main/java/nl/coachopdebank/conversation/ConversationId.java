package nl.coachopdebank.conversation;

import java.util.regex.Pattern;

/** Names a conversation: {@code c} and 22 letters or digits. Unguessable, but opens nothing by itself. */
public record ConversationId(String value) {
    private static final Pattern SHAPE = Pattern.compile("c[0-9A-Za-z]{22}");

    public ConversationId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a conversation id");
        }
    }

    public static boolean isValid(String value) {
        return SHAPE.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
