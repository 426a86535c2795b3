package nl.coachopdebank.knowledge.llm;

import java.util.List;

/** One question to a model: a fixed instruction, and apart from it the data.
 *
 * @param data a JSON object, see {@link Quoted}
 * @param choices the answers that exist; empty when a text is wanted
 */
record Prompt(Use use, String data, List<String> choices) {
    /** The name of the one field of an answer that chooses. */
    static final String CHOICE = "choice";
    /** The name of the one field of an answer that writes. */
    static final String TEXT = "text";

    /** Dutch has about four characters in a token; counted as three, so that a budget is rather too careful. */
    private static final int CHARACTERS_A_TOKEN = 3;

    Prompt {
        choices = List.copyOf(choices);
    }

    /** The most that it is likely to cost. */
    long tokens() {
        return (use.instruction().length() + data.length()) / CHARACTERS_A_TOKEN + use.mostTokens();
    }
}
