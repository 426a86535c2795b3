package nl.coachopdebank.conversation.release;

/** A labour-market region.
 *
 * @param desk where its residents can go in person, and what is not known about that
 */
public record Region(String id, Text name, Text desk) {}
