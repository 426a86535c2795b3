/** The coach's door: the list of hand-offs, one case, and what a coach does with it. */
@NullMarked
package nl.coachopdebank.coachconsole;

import org.jspecify.annotations.NullMarked;
