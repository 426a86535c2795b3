package nl.coachopdebank.conversation;

import org.jspecify.annotations.Nullable;

/** A source as a resident sees it. {@code checkedOn}: ISO date. */
public record SourceLine(String title, @Nullable String url, String checkedOn) {}
