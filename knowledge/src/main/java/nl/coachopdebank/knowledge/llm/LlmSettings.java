package nl.coachopdebank.knowledge.llm;

import java.net.URI;
import java.time.Duration;

/** How the language model is reached, and how much it may do. Its own text tells no secret.
 *
 * @param kind what the address speaks
 * @param baseUrl https, or http on this machine only: what residents wrote goes along. OpenAI-compatible addresses end in
 *     {@code /v1}
 * @param apiKey opens the address; empty when it needs none
 * @param model name of the model, as the address knows it
 * @param timeLimit for choices: a resident waits for it
 * @param draftTimeLimit for drafts: a colleague waits for it
 * @param atOnce calls that may be under way at once; one more is not made
 * @param callsADay most calls in one day of Amsterdam
 * @param tokensADay most tokens in one day of Amsterdam, of questions and answers together
 * @param rest how long the model is left alone after half of the last ten calls failed
 */
public record LlmSettings(
        Kind kind,
        URI baseUrl,
        String apiKey,
        String model,
        Duration timeLimit,
        Duration draftTimeLimit,
        int atOnce,
        int callsADay,
        long tokensADay,
        Duration rest) {
    /** What an address speaks. */
    public enum Kind {
        OPENAI,
        OLLAMA
    }

    public LlmSettings {
        check(
                SafeAddress.is(baseUrl),
                "base-url is an address that begins with https://, without ? or # (http:// only on this machine)");
        check(!model.isBlank(), "model is needed");
        check(apiKey.chars().noneMatch(c -> c <= ' '), "api-key is without spaces");
        check(isPositive(timeLimit), "time-limit is longer than nothing");
        check(isPositive(draftTimeLimit), "draft-time-limit is longer than nothing");
        check(atOnce > 0, "at-once is 1 or more");
        check(callsADay >= 0, "calls-a-day is 0 or more");
        check(tokensADay >= 0, "tokens-a-day is 0 or more");
        check(isPositive(rest), "rest is longer than nothing");
    }

    @Override
    public String toString() {
        return "LlmSettings[kind=" + kind + ", model=" + model + "]";
    }

    private static boolean isPositive(Duration limit) {
        return !limit.isNegative() && !limit.isZero();
    }

    private static void check(boolean sound, String otherwise) {
        if (!sound) {
            throw new IllegalArgumentException("couch.llm." + otherwise);
        }
    }
}
