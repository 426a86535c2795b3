package nl.coachopdebank.knowledge.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A model that says what a test wants, in the forms in which real ones do, and remembers what it was asked. */
final class RecordedModel {
    static final Duration LIMIT = Duration.ofSeconds(2);
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final WireMockExtension server;
    private final LlmSettings.Kind kind;

    RecordedModel(WireMockExtension server, LlmSettings.Kind kind) {
        this.server = server;
        this.kind = kind;
    }

    static WireMockExtension server() {
        return WireMockExtension.newInstance()
                .options(wireMockConfig().dynamicPort())
                .build();
    }

    LlmSettings settings() {
        String path = kind == LlmSettings.Kind.OPENAI ? "/v1" : "";
        return settings(URI.create(server.baseUrl() + path), kind, LIMIT);
    }

    static LlmSettings settings(URI address, LlmSettings.Kind kind, Duration limit) {
        return new LlmSettings(
                kind, address, "fake-key", "fake-model", limit, limit, 4, 1_000, 1_000_000, Duration.ofSeconds(30));
    }

    /** The model says this, whatever it is. */
    void says(String text) {
        answers(aResponse()
                .withHeader("Content-Type", "application/json")
                .withBody(kind == LlmSettings.Kind.OPENAI ? openAi(text) : ollama(text)));
    }

    void chooses(String choice) {
        says(MAPPER.createObjectNode().put("choice", choice).toString());
    }

    void writes(String text) {
        says(MAPPER.createObjectNode().put("text", text).toString());
    }

    /** OpenAI's own field; a model at Ollama says it in words. */
    void refuses() {
        String words = "Sorry, daar kan ik niet mee helpen.";
        if (kind == LlmSettings.Kind.OLLAMA) {
            says(words);
            return;
        }
        answers(aResponse().withHeader("Content-Type", "application/json").withBody("""
                {"id":"chatcmpl-fake","object":"chat.completion","created":1790000000,"model":"fake-model",
                 "choices":[{"index":0,"message":{"role":"assistant","content":null,"refusal":"%s","annotations":[]},
                             "logprobs":null,"finish_reason":"stop"}],
                 "usage":{"prompt_tokens":200,"completion_tokens":9,"total_tokens":209}}""".formatted(words)));
    }

    void answers(ResponseDefinitionBuilder response) {
        server.stubFor(any(anyUrl()).willReturn(response));
    }

    private static String openAi(String text) {
        return """
                {"id":"chatcmpl-fake","object":"chat.completion","created":1790000000,"model":"fake-model",
                 "choices":[{"index":0,"message":{"role":"assistant","content":%s,"refusal":null,"annotations":[]},
                             "logprobs":null,"finish_reason":"stop"}],
                 "usage":{"prompt_tokens":200,"completion_tokens":9,"total_tokens":209,
                          "prompt_tokens_details":{"cached_tokens":0,"audio_tokens":0},
                          "completion_tokens_details":{"reasoning_tokens":0}},
                 "service_tier":"default","system_fingerprint":"fp_fake"}""".formatted(MAPPER.writeValueAsString(text));
    }

    private static String ollama(String text) {
        return """
                {"model":"fake-model","created_at":"2026-11-29T10:00:00.000000Z",
                 "message":{"role":"assistant","content":%s},"done":true,"done_reason":"stop",
                 "total_duration":1000000,"load_duration":1000,"prompt_eval_count":200,"prompt_eval_duration":1000,
                 "eval_count":9,"eval_duration":1000}""".formatted(MAPPER.writeValueAsString(text));
    }

    /** The requests so far, as JSON. */
    List<JsonNode> requests() {
        return server.getAllServeEvents().stream()
                .map(event -> MAPPER.readTree(event.getRequest().getBodyAsString()))
                .toList();
    }

    JsonNode lastRequest() {
        return requests().get(0);
    }

    /** What the model was told to do. */
    static String instruction(JsonNode request) {
        return request.path("messages").path(0).path("content").asString();
    }

    /** The data it was given. */
    static JsonNode data(JsonNode request) {
        JsonNode content = request.path("messages").path(1).path("content");
        String text = content.isString()
                ? content.asString()
                : content.path(0).path("text").asString();
        return MAPPER.readTree(text);
    }
}
