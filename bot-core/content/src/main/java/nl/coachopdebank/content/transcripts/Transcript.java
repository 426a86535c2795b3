package nl.coachopdebank.content.transcripts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One conversation test.
 *
 * @param transcript its name, that of the file without extension
 * @param title what it shows, in a sentence
 * @param at the moment at which it begins
 * @param turns what happens; the first is what follows on the opening
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Transcript(String transcript, String title, Instant at, Begin begin, List<Turn> turns) {
    /** How the conversation begins. Empty or absent: as in the wire contract. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Begin(
            @Nullable String region,
            @Nullable String language,
            @Nullable String flow) {}

    /** One input and what comes back. Of {@code say}, {@code choose}, {@code back}, {@code coach} and {@code timer} one is set; none in the first turn.
     *
     * @param after how much time passes before it
     * @param say what the resident types
     * @param choose the value of the button that the resident presses
     * @param back true when the resident opens the chat again
     * @param timer the timer that fires
     * @param bot the bot's messages, whole
     * @param offers values of the choices under the last of them
     * @param holder who has the floor afterwards
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Turn(
            @Nullable Duration after,
            @Nullable String say,
            @Nullable String choose,
            @Nullable Boolean back,
            @Nullable Coach coach,
            @Nullable String timer,
            @Nullable List<String> bot,
            @Nullable List<String> offers,
            @Nullable String holder) {
        Turn answered(List<String> messages, List<String> choices, String floor) {
            return new Turn(after, say, choose, back, coach, timer, messages, choices, floor);
        }

        /** What the turn expects, in a form that can be compared. */
        List<List<String>> expected() {
            return List.of(orNone(bot), orNone(offers), List.of(String.valueOf(holder)));
        }

        private static List<String> orNone(@Nullable List<String> list) {
            return list == null ? List.of() : list;
        }
    }

    /** What a coach does: {@code action} is take, write, note, transfer, return or close. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Coach(
            String action,
            String name,
            @Nullable String text,
            @Nullable String detail) {}
}
