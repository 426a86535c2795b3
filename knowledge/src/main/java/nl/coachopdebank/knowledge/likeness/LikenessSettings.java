package nl.coachopdebank.knowledge.likeness;

import java.net.URI;
import java.time.Duration;
import nl.coachopdebank.knowledge.llm.SafeAddress;

/** How the embedding model is reached, and how much its word weighs. Its own text tells no secret.
 *
 * @param kind what the address speaks
 * @param baseUrl https, or http on this machine only: what residents wrote goes along. OpenAI-compatible addresses end in
 *     {@code /v1}
 * @param apiKey opens the address; empty when it needs none
 * @param model name of the model, as the address knows it
 * @param timeLimit for one sentence: a resident waits for it
 * @param phrasings of each topic that a sentence is held against, evenly chosen; 1 or more
 * @param weight of likeness against the classifier's confidence, between 0 and 1
 */
public record LikenessSettings(
        Kind kind, URI baseUrl, String apiKey, String model, Duration timeLimit, int phrasings, double weight) {
    /** What an address speaks. */
    public enum Kind {
        OPENAI,
        OLLAMA
    }

    public LikenessSettings {
        check(
                SafeAddress.is(baseUrl),
                "base-url is an address that begins with https://, without ? or # (http:// only on this machine)");
        check(!model.isBlank(), "model is needed");
        check(apiKey.chars().noneMatch(c -> c <= ' '), "api-key is without spaces");
        check(!timeLimit.isNegative() && !timeLimit.isZero(), "time-limit is longer than nothing");
        check(phrasings > 0, "phrasings is 1 or more");
        check(weight > 0 && weight < 1, "weight lies between 0 and 1");
    }

    @Override
    public String toString() {
        return "LikenessSettings[kind=" + kind + ", model=" + model + "]";
    }

    private static void check(boolean sound, String otherwise) {
        if (!sound) {
            throw new IllegalArgumentException("couch.knowledge.embedding." + otherwise);
        }
    }
}
