/** What a newcomer, a resident, a coach and an editor live through, told once each. */
@NullMarked
package nl.coachopdebank.journeys.story;

import org.jspecify.annotations.NullMarked;
