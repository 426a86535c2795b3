package nl.coachopdebank.pipeline;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.coachopdebank.conversation.ConversationId;

/** Names one try of one part of what is brought.
 *
 * @param first seq of its first message
 * @param part counts from 0
 * @param attempt counts from 1; another one begins only when nobody knows what became of the last, or an operator asks for it
 */
public record PartId(ConversationId conversation, long first, int part, int attempt) {
    private static final Pattern SHAPE = Pattern.compile("([^:]{1,64}):(\\d{1,15}):(\\d{1,5}):(\\d{1,5})");

    /** Empty when it is not one of ours. */
    public static Optional<PartId> parse(String text) {
        Matcher found = SHAPE.matcher(text);
        return found.matches() && ConversationId.isValid(found.group(1))
                ? Optional.of(new PartId(
                        new ConversationId(found.group(1)),
                        Long.parseLong(found.group(2)),
                        Integer.parseInt(found.group(3)),
                        Integer.parseInt(found.group(4))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return conversation + ":" + first + ":" + part + ":" + attempt;
    }
}
