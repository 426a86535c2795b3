package nl.coachopdebank.conversation.release;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a fact comes from.
 *
 * @param url null when the source is a document without a public address
 */
public record Source(String title, @Nullable String url, LocalDate checkedOn) {}
