/** Recognises which topic or scheme a sentence is about; learns from the content itself. */
@NullMarked
package nl.coachopdebank.knowledge.faq;

import org.jspecify.annotations.NullMarked;
