/** Checks and replays the content that comes with the project. */
@NullMarked
package nl.coachopdebank.flows;

import org.jspecify.annotations.NullMarked;
