package nl.coachopdebank.conversation;

/** Question {@code step} of {@code of}; both count from 1, branches that will not be asked are not counted. */
public record Progress(int step, int of) {}
