package nl.coachopdebank.conversation;

import java.time.Instant;
import java.util.List;

/** What a coach does with a hand-off.
 *
 * @param coach the coach's user name
 * @param name the first name that the resident sees
 * @param handOff the hand-off it is about
 * @param text message, note, summary, agreement or what is filled in; empty when the action has none
 * @param detail role of a transfer, outcome of a close, field that is filled in; empty when the action has none
 * @param instruments of a close: menu letters A to G
 * @param lead whether it is a team lead, who may free what a colleague holds
 */
public record CoachInput(
        String id,
        Instant at,
        Action action,
        String coach,
        String name,
        String handOff,
        String text,
        String detail,
        List<String> instruments,
        boolean lead)
        implements ConversationInput {
    /** What a coach can do. */
    public enum Action {
        TAKE,
        WRITE,
        NOTE,
        /** Fills in a field of the anamnesis: the detail names it. */
        FILL_IN,
        TRANSFER,
        RETURN,
        CLOSE,
        /** Back to the list of who waits. */
        FREE
    }

    private static final String MARK = "coach:";

    /** An id that cannot meet a resident's: it names the coach before the coach's own id. */
    public static String idFor(String coach, String own) {
        return MARK + coach + ":" + own;
    }

    /** The coach's own id of a message. */
    public String messageId() {
        String mark = MARK + coach + ":";
        return id.startsWith(mark) ? id.substring(mark.length()) : id;
    }

    public CoachInput {
        text = Visible.of(text);
        instruments = List.copyOf(instruments);
    }

    @Override
    public boolean isOfResident() {
        return false;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.coach(this);
    }
}
