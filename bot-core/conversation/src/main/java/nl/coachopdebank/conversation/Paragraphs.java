package nl.coachopdebank.conversation;

import org.jspecify.annotations.Nullable;

/** The words of one message while they are gathered: whole, and without what a door with cards shows in another way. */
final class Paragraphs {
    private static final String BETWEEN = "\n\n";

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder lead = new StringBuilder();
    private final StringBuilder close = new StringBuilder();
    private String told = "";
    private boolean listed;

    void say(String paragraph) {
        add(paragraph, text);
        add(paragraph, listed ? close : lead);
    }

    /** A list that cards or buttons take the place of. */
    void list(String items) {
        add(items, text);
        listed = true;
    }

    /** The resident's own answers. */
    void told(String heading, String items) {
        add(heading + "\n" + items, text);
        told = items;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    String text() {
        return text.toString();
    }

    /** Null when nothing stands in the text that a card would show. */
    @Nullable
    CardText cardText() {
        return listed || !told.isEmpty() ? new CardText(told, lead.toString(), close.toString()) : null;
    }

    void clear() {
        text.setLength(0);
        lead.setLength(0);
        close.setLength(0);
        told = "";
        listed = false;
    }

    private static void add(String paragraph, StringBuilder words) {
        words.append(words.isEmpty() ? "" : BETWEEN).append(paragraph);
    }
}
