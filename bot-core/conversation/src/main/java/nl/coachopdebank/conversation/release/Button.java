package nl.coachopdebank.conversation.release;

/** A way on from a message.
 *
 * @param value {@code flow:<id>}, {@code topic:<id>}, {@code scheme:<id>} or a command such as {@code _coach}
 */
public record Button(String value, Text label) {}
