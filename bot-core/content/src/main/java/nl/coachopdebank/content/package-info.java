/** Reads, checks and reloads what editors write. */
@NullMarked
package nl.coachopdebank.content;

import org.jspecify.annotations.NullMarked;
