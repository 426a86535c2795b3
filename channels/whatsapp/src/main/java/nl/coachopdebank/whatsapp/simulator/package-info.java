/** A stand-in for Meta in a demo: phones on a page, and between them and the door a network that is as strict as the real
 * one. It knows none of the door's own classes, so that a mistake there is not a mistake here too. */
@NullMarked
package nl.coachopdebank.whatsapp.simulator;

import org.jspecify.annotations.NullMarked;
