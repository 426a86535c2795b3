package nl.coachopdebank.content.transcripts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one input brings back, as far as a resident or coach meets it.
 *
 * @param bot the bot's messages, whole
 * @param offers values of the choices under the last of them
 * @param several what the button says that sends several of them at once; absent: one is an answer
 * @param progress the count that is shown, for example {@code 3/14}
 * @param cards schemes on cards, with their status
 * @param why answers that led to the advice, each with the editors' reason
 * @param holder who has the floor; absent: the bot
 * @param refused why a coach's action changed nothing; absent: it did
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Reaction(
        @Nullable List<String> bot,
        @Nullable List<String> offers,
        @Nullable String several,
        @Nullable String progress,
        @Nullable List<String> cards,
        @Nullable List<String> why,
        @Nullable String holder,
        @Nullable String refused) {
    static final Reaction NONE = new Reaction(null, null, null, null, null, null, null, null);

    /** All of it, a line each, so that two reactions can be laid side by side. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        add(lines, "bot", bot);
        add(lines, "offers", offers);
        add(lines, "several", several);
        add(lines, "progress", progress);
        add(lines, "cards", cards);
        add(lines, "why", why);
        add(lines, "holder", holder);
        add(lines, "refused", refused);
        return lines;
    }

    private static void add(List<String> lines, String part, @Nullable List<String> values) {
        if (values != null) {
            values.forEach(value -> add(lines, part, value));
        }
    }

    private static void add(List<String> lines, String part, @Nullable String value) {
        if (value != null) {
            value.lines().forEach(line -> lines.add(part + ": " + line));
        }
    }
}
