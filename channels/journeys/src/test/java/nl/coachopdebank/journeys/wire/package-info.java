/** What a resident, a coach or another program sends, and what comes back. */
@NullMarked
package nl.coachopdebank.journeys.wire;

import org.jspecify.annotations.NullMarked;
