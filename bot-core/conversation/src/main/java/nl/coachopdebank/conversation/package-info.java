/** The conversation: what came in, what is said, and the engine that decides. Pure: no framework, no clock, no I/O. */
@NullMarked
package nl.coachopdebank.conversation;

import org.jspecify.annotations.NullMarked;
