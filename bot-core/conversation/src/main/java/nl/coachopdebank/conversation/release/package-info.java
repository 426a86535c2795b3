/** What editors wrote, as the engine reads it: an immutable, checked snapshot. */
@NullMarked
package nl.coachopdebank.conversation.release;

import org.jspecify.annotations.NullMarked;
