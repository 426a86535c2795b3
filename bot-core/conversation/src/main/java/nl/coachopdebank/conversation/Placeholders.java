package nl.coachopdebank.conversation;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {@code {name}} in a text. */
final class Placeholders {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z_0-9]+)}");

    private Placeholders() {}

    static String fill(String template, UnaryOperator<String> values) {
        if (template.indexOf('{') < 0) {
            return template;
        }
        Matcher matcher = PLACE.matcher(template);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(filled, Matcher.quoteReplacement(values.apply(matcher.group(1))));
        }
        return matcher.appendTail(filled).toString();
    }
}
