/** From a door's input to a stored turn: exactly once, in order, nothing lost. Only the sub-package redis knows Redis. */
@NullMarked
package nl.coachopdebank.pipeline;

import org.jspecify.annotations.NullMarked;
