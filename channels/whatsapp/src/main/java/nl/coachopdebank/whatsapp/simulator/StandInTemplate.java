package nl.coachopdebank.whatsapp.simulator;

import java.util.List;
import java.util.regex.Pattern;

/** A template as Meta would have approved it.
 *
 * @param id Meta's id of it
 * @param language the exact code: Meta takes no other instead
 * @param body with gaps like {{1}}, or with a name in them
 * @param buttons titles of its quick-reply buttons */
public record StandInTemplate(long id, String name, String language, String body, List<String> buttons) {
    private static final Pattern GAP = Pattern.compile("\\{\\{(\\w+)}}");

    public StandInTemplate {
        buttons = List.copyOf(buttons);
    }

    /** What stands in its gaps, in order. */
    List<String> gaps() {
        return GAP.matcher(body).results().map(gap -> gap.group(1)).distinct().toList();
    }

    boolean isNamed() {
        return gaps().stream().anyMatch(gap -> !gap.chars().allMatch(Character::isDigit));
    }
}
