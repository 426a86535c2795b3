package nl.coachopdebank.conversation;

import java.time.Instant;

/** Until when a coach answers, and how the resident was told. */
public record Promise(Instant by, String text) {}
