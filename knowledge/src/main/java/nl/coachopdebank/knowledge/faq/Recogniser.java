package nl.coachopdebank.knowledge.faq;

import nl.coachopdebank.conversation.Recognition;
import nl.coachopdebank.conversation.release.Language;

/** Knows what sentences are about. Thread-safe; once it has rehearsed, the same sentence always gets the same outcome. */
@FunctionalInterface
public interface Recogniser {
    /**
     * What a sentence seems to be about. Takes well under a millisecond and calls nobody.
     *
     * @param own the language of the conversation, which the outcome carries when the sentence's own is not sure
     */
    Recognition recognise(String text, Language own);
}
