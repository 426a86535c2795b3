package nl.coachopdebank.conversation;

/** A button: what is sent when it is pressed, and what it says.
 *
 * @param exclusive among choices of which several may be sent at once: it goes with no other
 */
public record Choice(String value, String label, boolean exclusive) {
    public Choice(String value, String label) {
        this(value, label, false);
    }
}
