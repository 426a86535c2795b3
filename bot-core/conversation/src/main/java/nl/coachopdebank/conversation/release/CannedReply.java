package nl.coachopdebank.conversation.release;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that a coach may send, written beforehand. What stands in braces is filled in by itself where it is one of
 * {@link #KNOWN}; the rest are blanks, which the coach fills.
 *
 * @param title what a coach chooses it by, in Dutch
 * @param roles ids of the roles it is for; empty = all
 */
public record CannedReply(String id, String title, Text text, Set<String> roles) {
    /** What is known of a talk: the coach's first name, the role that was asked for, the resident's number. */
    public static final Set<String> KNOWN = Set.of("coach", "role", "receipt");

    private static final Pattern BRACES = Pattern.compile("\\{([a-z][a-z0-9_]*)}");

    public CannedReply {
        roles = Set.copyOf(roles);
    }

    public boolean isFor(String role) {
        return roles.isEmpty() || roles.contains(role);
    }

    /** The text in this language, else in Dutch, with these values filled in; blanks stay as they are. */
    public String filled(Language language, Map<String, String> values) {
        Matcher braces = BRACES.matcher(text.in(language));
        StringBuilder filled = new StringBuilder();
        while (braces.find()) {
            String value = values.getOrDefault(braces.group(1), braces.group());
            braces.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return braces.appendTail(filled).toString();
    }

    /** The names in braces, in this language, that nobody but the coach can fill. */
    public Set<String> blanks(Language language) {
        Set<String> blanks = new TreeSet<>();
        BRACES.matcher(text.in(language)).results().forEach(found -> blanks.add(found.group(1)));
        blanks.removeAll(KNOWN);
        return blanks;
    }
}
