/** Editors' conditions: compiled from CEL, checked against the facts there are, evaluated in three values. */
@NullMarked
package nl.coachopdebank.content.conditions;

import org.jspecify.annotations.NullMarked;
