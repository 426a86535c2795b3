/** Conversations as files: what is said and what must come back, played by the real engine. */
@NullMarked
package nl.coachopdebank.content.transcripts;

import org.jspecify.annotations.NullMarked;
