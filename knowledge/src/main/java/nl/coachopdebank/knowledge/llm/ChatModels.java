package nl.coachopdebank.knowledge.llm;

import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.net.http.HttpClient;
import java.time.Duration;

/** Makes LangChain4j's models from the settings: no retries, no logs of what is said, no guessing. */
final class ChatModels {
    /** The likeliest answer, and the same one each time as far as a model can. */
    private static final double NO_VARIATION = 0;

    private ChatModels() {}

    static ChatModel of(LlmSettings settings) {
        return settings.kind() == LlmSettings.Kind.OLLAMA ? ollama(settings) : openAi(settings);
    }

    private static ChatModel openAi(LlmSettings settings) {
        return OpenAiChatModel.builder()
                .httpClientBuilder(http())
                .baseUrl(settings.baseUrl().toString())
                .apiKey(settings.apiKey())
                .modelName(settings.model())
                .temperature(NO_VARIATION)
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .strictJsonSchema(true)
                .timeout(longest(settings))
                .maxRetries(0)
                .build();
    }

    private static ChatModel ollama(LlmSettings settings) {
        return OllamaChatModel.builder()
                .httpClientBuilder(http())
                .baseUrl(settings.baseUrl().toString())
                .modelName(settings.model())
                .temperature(NO_VARIATION)
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .timeout(longest(settings))
                .maxRetries(0)
                .build();
    }

    /** {@link Guard} ends each call at its own time; this is for what it should miss. */
    private static Duration longest(LlmSettings settings) {
        return settings.timeLimit().compareTo(settings.draftTimeLimit()) > 0
                ? settings.timeLimit()
                : settings.draftTimeLimit();
    }

    /** What goes to this address goes nowhere else. */
    private static JdkHttpClientBuilder http() {
        return new JdkHttpClientBuilder()
                .httpClientBuilder(HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER));
    }
}
