package nl.coachopdebank.conversation;

/** A button: what is sent when it is pressed, and what it says. */
public record Choice(String value, String label) {}
