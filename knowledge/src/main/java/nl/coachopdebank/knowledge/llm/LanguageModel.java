package nl.coachopdebank.knowledge.llm;

/** Answers a prompt. Thread-safe. */
@FunctionalInterface
interface LanguageModel {
    /**
     * What the model says, unchecked: whoever asked checks it. Takes as long as it takes, but ends when its thread is
     * interrupted; asks once.
     *
     * @throws ModelFailure when no answer came
     */
    Answer answer(Prompt prompt);

    /** What a model said.
     *
     * @param text empty when it refused
     * @param tokens used by question and answer together; 0 when it does not say
     */
    record Answer(String text, long tokens) {}
}
