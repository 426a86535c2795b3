/** Learns from examples what kind of sentence a sentence is. Pure, the same on every machine, no dictionary and no model file. */
@NullMarked
package nl.coachopdebank.conversation.classifier;

import org.jspecify.annotations.NullMarked;
