/** Files as they stand: parsed with line numbers and checked against their JSON Schema, not yet understood. */
@NullMarked
package nl.coachopdebank.content.source;

import org.jspecify.annotations.NullMarked;
