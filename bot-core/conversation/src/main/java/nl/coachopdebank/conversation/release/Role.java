package nl.coachopdebank.conversation.release;

/** A coach's role and the organisation that shares in what is told to that coach. */
public record Role(String id, Text title, Text organisation) {}
