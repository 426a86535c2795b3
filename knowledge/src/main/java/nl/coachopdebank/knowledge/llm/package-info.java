/** A language model that may choose among what is offered, and write drafts for coaches and editors; never to a resident. */
@NullMarked
package nl.coachopdebank.knowledge.llm;

import org.jspecify.annotations.NullMarked;
