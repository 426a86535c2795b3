package nl.coachopdebank.server;

import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** The settings name a language model. */
final class LlmIsOn extends AnyNestedCondition {
    private static final String KIND = "couch.llm.kind";

    LlmIsOn() {
        super(ConfigurationPhase.REGISTER_BEAN);
    }

    @ConditionalOnProperty(name = KIND, havingValue = "openai")
    static class OpenAi {}

    @ConditionalOnProperty(name = KIND, havingValue = "ollama")
    static class Ollama {}
}
