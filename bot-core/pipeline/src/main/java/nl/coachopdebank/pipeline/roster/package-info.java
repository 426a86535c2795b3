/** Who is at work, and which waiting question is offered to whom. */
@NullMarked
package nl.coachopdebank.pipeline.roster;

import org.jspecify.annotations.NullMarked;
