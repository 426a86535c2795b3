package nl.coachopdebank.content.transcripts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One conversation test.
 *
 * @param transcript its name, that of the file without extension
 * @param title what it shows, in a sentence
 * @param at the moment at which it begins
 * @param begin how it begins; absent: as in the wire contract
 * @param turns what happens; the first is the opening and has no input
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Transcript(
        String transcript,
        String title,
        Instant at,
        @Nullable Begin begin,
        List<Turn> turns) {
    public Transcript {
        turns = List.copyOf(turns);
    }

    /**
     * How the conversation begins. Absent: as in the wire contract.
     *
     * @param channel where the resident writes: {@code web} or {@code whatsapp}; absent: web
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Begin(
            @Nullable String region,
            @Nullable String language,
            @Nullable String flow,
            @Nullable String channel) {}

    /**
     * One input and what comes back. Without an input: the opening in the first turn, later a resident who opens the chat
     * again.
     *
     * @param after how much time passes before it; absent: twenty seconds
     * @param say what the resident types
     * @param choose the value of the button that the resident presses
     * @param timer the timer that fires
     * @param then what comes back; absent: nothing
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Turn(
            @Nullable Duration after,
            @Nullable String say,
            @Nullable String choose,
            @Nullable Coach coach,
            @Nullable String timer,
            @Nullable Reaction then) {
        Turn answered(Reaction reaction) {
            return new Turn(after, say, choose, coach, timer, reaction);
        }

        Reaction reaction() {
            return then == null ? Reaction.NONE : then;
        }
    }

    /** What a coach does: {@code action} is take, write, note, transfer, return, free or close. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Coach(
            String action,
            String name,
            @Nullable String text,
            @Nullable String detail) {}
}
