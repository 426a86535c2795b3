package nl.coachopdebank.conversation.release;

/** A number to call; from the one locked list (H10). {@code number}: as dialled, digits only. */
public record HelpLine(String id, String name, String number, String display, Text hours) {}
