/**
 * One more signal for recognition, where the settings name an embedding model: how like a sentence is to the phrasings of each topic.
 * It is asked only about a sentence of which the classifier is not sure.
 */
@NullMarked
package nl.coachopdebank.knowledge.likeness;

import org.jspecify.annotations.NullMarked;
