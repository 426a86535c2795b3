package nl.coachopdebank.pipeline;

/** The right to make a shard's turns. {@code token}: differs each time a lease is taken; every write is checked for it. */
public record Lease(String token, Pulse pulse) {}
