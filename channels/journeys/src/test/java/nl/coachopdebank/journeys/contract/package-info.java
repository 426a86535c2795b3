/** The wire contract, line by line. */
@NullMarked
package nl.coachopdebank.journeys.contract;

import org.jspecify.annotations.NullMarked;
