package nl.coachopdebank.coachconsole;

/** Who acts: the user name for the record, the first name for the resident. */
public record Coach(String username, String name) {}
