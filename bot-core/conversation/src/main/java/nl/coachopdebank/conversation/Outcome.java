package nl.coachopdebank.conversation;

/** What became of an input whose sender waits for it.
 *
 * @param done false when it was refused and changed nothing
 * @param detail when refused: why, for example the first name of the coach who was first; else empty
 */
public record Outcome(boolean done, String detail) {
    public static final Outcome DONE = new Outcome(true, "");

    /** There is no such conversation, or hand-off, any more. */
    public static final Outcome GONE = refused("gone");

    public static Outcome refused(String why) {
        return new Outcome(false, why);
    }
}
