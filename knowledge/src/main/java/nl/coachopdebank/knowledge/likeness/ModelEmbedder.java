package nl.coachopdebank.knowledge.likeness;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.ollama.OllamaEmbeddingModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;

/** A model reached through LangChain4j: no retries, no logs of what is said, no following to other addresses. */
final class ModelEmbedder implements Embedder {
    private final EmbeddingModel model;

    /** @param limit after which a call is given up */
    ModelEmbedder(LikenessSettings settings, Duration limit) {
        this.model =
                settings.kind() == LikenessSettings.Kind.OLLAMA ? ollama(settings, limit) : openAi(settings, limit);
    }

    private static EmbeddingModel openAi(LikenessSettings settings, Duration limit) {
        return OpenAiEmbeddingModel.builder()
                .httpClientBuilder(http())
                .baseUrl(settings.baseUrl().toString())
                .apiKey(settings.apiKey())
                .modelName(settings.model())
                .timeout(limit)
                .maxRetries(0)
                .build();
    }

    private static EmbeddingModel ollama(LikenessSettings settings, Duration limit) {
        return OllamaEmbeddingModel.builder()
                .httpClientBuilder(http())
                .baseUrl(settings.baseUrl().toString())
                .modelName(settings.model())
                .timeout(limit)
                .maxRetries(0)
                .build();
    }

    private static JdkHttpClientBuilder http() {
        return new JdkHttpClientBuilder()
                .httpClientBuilder(HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER));
    }

    @Override
    public List<float[]> points(List<String> texts) {
        List<float[]> points = model
                .embedAll(texts.stream().map(TextSegment::from).toList())
                .content()
                .stream()
                .map(Embedding::vector)
                .toList();
        if (points.size() != texts.size()) {
            throw new IllegalStateException("The embedding model gave another number of points than texts");
        }
        return points;
    }
}
