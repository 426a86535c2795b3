package nl.coachopdebank.pipeline;

/** A coach who has a hand-off open.
 *
 * @param username of the account
 * @param name what colleagues see
 */
public record Onlooker(String username, String name) {}
