package nl.coachopdebank.conversation;

import java.util.regex.Pattern;
import nl.coachopdebank.conversation.words.Spelling;

/** The part of a sentence that says how things are; what someone wishes or hopes is no fact about them. */
final class Told {
    private static final Pattern CLAUSES =
            Pattern.compile("[.,;:!?\\n]+|\\b(?:en|maar|and|but)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern WISH =
            Pattern.compile("\\b(?:wil|willen|wilde|zou|graag|liefst|hoop|droom|i want|want to"
                    + "|would like|id like|hope to|dream"
                    + "|zoek\\b.*\\bwaar|wacht\\b.*\\bop|looking for\\b.*\\bwhere|waiting for)\\b");

    private Told() {}

    /** The clauses without a wish, in normal form; may be empty. */
    static String in(String text) {
        StringBuilder told = new StringBuilder(text.length());
        for (String clause : CLAUSES.split(text)) {
            String normal = Spelling.normal(clause);
            if (!normal.isEmpty() && !WISH.matcher(normal).find()) {
                told.append(told.isEmpty() ? "" : " ").append(normal);
            }
        }
        return told.toString();
    }
}
