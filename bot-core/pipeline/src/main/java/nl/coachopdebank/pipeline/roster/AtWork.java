package nl.coachopdebank.pipeline.roster;

/** A coach who is here.
 *
 * @param username of the account
 * @param name what colleagues see
 * @param role of first contact, as hand-offs name it; empty for who is offered nothing
 */
public record AtWork(String username, String name, String role, Status status) {
    /** Whether a coach is offered questions. */
    public enum Status {
        AVAILABLE,
        /** By the coach's own choice. */
        PAUSED,
        /** Because an offer ran out without an answer. */
        MISSED
    }
}
