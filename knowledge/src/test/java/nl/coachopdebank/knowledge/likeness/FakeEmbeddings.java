package nl.coachopdebank.knowledge.likeness;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An embedding model for which a sentence means the drinks it speaks of, in the forms in which real ones answer. */
final class FakeEmbeddings {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final List<String> COFFEE = List.of("koffie", "espresso", "bonen");
    private static final List<String> TEA = List.of("thee", "zakje", "kruiden");
    private static final String MEANING = "meaning";

    private final WireMockExtension server;

    FakeEmbeddings(WireMockExtension server) {
        this.server = server;
    }

    void works() {
        answers(aResponse().withTransformers(MEANING));
    }

    static WireMockExtension server() {
        return WireMockExtension.newInstance()
                .options(wireMockConfig().dynamicPort().extensions(new Meaning()))
                .build();
    }

    LikenessSettings settings(LikenessSettings.Kind kind, Duration limit) {
        String path = kind == LikenessSettings.Kind.OPENAI ? "/v1" : "";
        return new LikenessSettings(
                kind, URI.create(server.baseUrl() + path), "fake-key", "fake-model", limit, 10, 0.4);
    }

    void answers(ResponseDefinitionBuilder response) {
        server.stubFor(any(anyUrl()).willReturn(response));
    }

    /** Every text that it was shown, call by call, oldest first. */
    List<List<String>> shown() {
        List<List<String>> shown = new ArrayList<>();
        server.getAllServeEvents()
                .forEach(event -> shown.add(0, texts(event.getRequest().getBodyAsString())));
        return shown;
    }

    private static List<String> texts(String body) {
        JsonNode input = MAPPER.readTree(body).path("input");
        List<String> texts = new ArrayList<>();
        if (input.isArray()) {
            input.forEach(text -> texts.add(text.asString()));
        } else {
            texts.add(input.asString());
        }
        return texts;
    }

    private static final class Meaning implements ResponseDefinitionTransformerV2 {
        @Override
        public ResponseDefinition transform(ServeEvent event) {
            List<String> texts = texts(event.getRequest().getBodyAsString());
            boolean openAi = event.getRequest().getUrl().startsWith("/v1");
            return new ResponseDefinitionBuilder()
                    .withHeader("Content-Type", "application/json")
                    .withBody(openAi ? openAi(texts) : ollama(texts))
                    .build();
        }

        private static String openAi(List<String> texts) {
            List<String> data = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                data.add("{\"object\":\"embedding\",\"index\":" + i + ",\"embedding\":" + point(texts.get(i)) + "}");
            }
            return "{\"object\":\"list\",\"data\":[" + String.join(",", data)
                    + "],\"model\":\"fake-model\",\"usage\":{\"prompt_tokens\":5,\"total_tokens\":5}}";
        }

        private static String ollama(List<String> texts) {
            return "{\"model\":\"fake-model\",\"embeddings\":["
                    + String.join(",", texts.stream().map(Meaning::point).toList())
                    + "],\"total_duration\":14143917,\"load_duration\":1019500,\"prompt_eval_count\":8}";
        }

        private static String point(String text) {
            return "[" + times(COFFEE, text) + "," + times(TEA, text) + ",0.1]";
        }

        private static long times(List<String> words, String text) {
            return words.stream().filter(text::contains).count();
        }

        @Override
        public String getName() {
            return MEANING;
        }

        @Override
        public boolean applyGlobally() {
            return false;
        }
    }
}
