/** Starts, stops and ends the product as a process of its own. */
@NullMarked
package nl.coachopdebank.journeys.run;

import org.jspecify.annotations.NullMarked;
