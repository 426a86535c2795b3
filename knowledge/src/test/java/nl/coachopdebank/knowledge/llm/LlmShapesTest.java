package nl.coachopdebank.knowledge.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayName("What a model may answer")
@ParameterizedClass
@EnumSource(LlmSettings.Kind.class)
class LlmShapesTest {
    @RegisterExtension
    static final WireMockExtension SERVER = RecordedModel.server();

    @Parameter
    LlmSettings.Kind kind;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private Guard guard;

    private RecordedModel model() {
        return new RecordedModel(SERVER, kind);
    }

    private CompletableFuture<Optional<String>> choose(Duration limit) {
        return choose(model().settings(), limit);
    }

    private CompletableFuture<Optional<String>> choose(LlmSettings settings, Duration limit) {
        guard = new Guard(new ChatLanguageModel(ChatModels.of(settings)), settings, Clock.systemUTC(), registry);
        Prompt prompt = new Prompt(
                Use.TOPIC, new Quoted().said("bericht", "bel 06-12345678").json(), List.of("koffie", "thee", "none"));
        return guard.ask(prompt, limit, answer -> Reading.choice(answer, Set.of("koffie", "thee", "none")))
                .orTimeout(10, TimeUnit.SECONDS);
    }

    private Optional<String> chosen() {
        return choose(RecordedModel.LIMIT).join();
    }

    private void assertEnded(CallOutcome outcome) {
        assertThat(registry.get("couch.llm.calls")
                        .tags("use", "topic", "outcome", outcome.meterName())
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @AfterEach
    void close() {
        if (guard != null) {
            guard.close();
        }
    }

    @Test
    void aGoodAnswerCounts() {
        model().chooses("thee");

        assertThat(chosen()).contains("thee");
        assertEnded(CallOutcome.ANSWERED);
        assertThat(registry.get("couch.llm.latency").timer().count()).isEqualTo(1);
        assertThat(registry.get("couch.llm.budget.calls").gauge().value()).isEqualTo(999);
        assertThat(registry.get("couch.llm.budget.tokens").gauge().value()).isEqualTo(1_000_000 - 209);
    }

    @Test
    void theQuestionIsAnInstructionThenMaskedDataWithTheFormOfTheAnswer() {
        model().chooses("thee");
        chosen();

        JsonNode request = model().lastRequest();
        assertThat(request.path("messages").size()).isEqualTo(2);
        assertThat(request.path("messages").path(0).path("role").asString()).isEqualTo("system");
        assertThat(RecordedModel.instruction(request)).isEqualTo(Use.TOPIC.instruction());
        assertThat(request.path("messages").path(1).path("role").asString()).isEqualTo("user");
        assertThat(RecordedModel.data(request).path("bericht").asString()).isEqualTo("bel [telefoonnummer]");
        String format = request.path(kind == LlmSettings.Kind.OPENAI ? "response_format" : "format")
                .toString();
        assertThat(format).contains("\"enum\":[\"koffie\",\"thee\",\"none\"]");
        assertThat(request.path("stream").asBoolean(false)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thee",
                "{\"choice\":\"thee\"",
                "{\"choice\":\"thee\"} Dat is het.",
                "```json\n{\"choice\":\"thee\"}\n```",
                "{\"choice\":\"water\"}",
                "{\"choice\":\"THEE\"}",
                "{\"choice\":[\"thee\"]}",
                "{\"choice\":null}",
                "{\"choice\":7}",
                "{\"choice\":\"thee\",\"choice\":\"koffie\"}",
                "{\"choice\":\"thee\",\"reden\":\"je hebt er recht op\"}",
                "{\"keuze\":\"thee\"}",
                "[{\"choice\":\"thee\"}]",
                "\"thee\"",
                "{}",
                "null"
            })
    void anythingElseIsNoAnswer(String words) {
        model().says(words);

        assertThat(chosen()).isEmpty();
        assertEnded(CallOutcome.INVALID);
    }

    @Test
    void aRefusalIsNoAnswer() {
        model().refuses();

        assertThat(chosen()).isEmpty();
        assertEnded(kind == LlmSettings.Kind.OPENAI ? CallOutcome.REFUSED : CallOutcome.INVALID);
    }

    @Test
    void anEmptyAnswerIsNoAnswer() {
        model().says(" ");

        assertThat(chosen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 500, 503})
    void anErrorIsNoAnswerAndIsNotTriedAgain(int status) {
        model().answers(aResponse().withStatus(status).withBody("{\"error\":{\"message\":\"fout\"}}"));

        assertThat(chosen()).isEmpty();
        assertEnded(CallOutcome.FAILED);
        assertThat(model().requests()).hasSize(1);
    }

    @Test
    void tooManyQuestionsIsNoAnswerAndIsNotTriedAgain() {
        model().answers(aResponse()
                .withStatus(429)
                .withHeader("Retry-After", "1")
                .withBody("{\"error\":{\"message\":\"slow down\",\"type\":\"rate_limit\"}}"));

        assertThat(chosen()).isEmpty();
        assertEnded(CallOutcome.LIMITED);
        assertThat(model().requests()).hasSize(1);
    }

    @Test
    void aSlowAnswerComesTooLate() {
        model().answers(aResponse().withFixedDelay(5_000).withBody("{}"));
        long began = System.nanoTime();

        assertThat(choose(Duration.ofMillis(300)).join()).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(2_500));
        assertEnded(CallOutcome.SLOW);
    }

    @Test
    void anAnswerThatDripsInComesTooLate() {
        model().answers(aResponse().withBody("{\"choice\":\"thee\"}".repeat(20)).withChunkedDribbleDelay(10, 5_000));
        long began = System.nanoTime();

        assertThat(choose(Duration.ofMillis(300)).join()).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(2_500));
        assertEnded(CallOutcome.SLOW);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aBrokenLineIsNoAnswer(Fault fault) {
        model().answers(aResponse().withFault(fault));

        assertThat(chosen()).isEmpty();
        assertEnded(CallOutcome.FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html></html>", "{", "[]", "{}", "{\"choices\":[]}", "{\"message\":{}}"})
    void aBodyThatNoModelSendsIsNoAnswer(String body) {
        model().answers(aResponse()
                .withHeader("Content-Type", "application/json")
                .withBody(body));

        assertThat(chosen()).isEmpty();
    }

    @Test
    void noModelAtAllIsNoAnswer() {
        LlmSettings nobody = RecordedModel.settings(URI.create("http://127.0.0.1:9/v1"), kind, RecordedModel.LIMIT);

        assertThat(choose(nobody, RecordedModel.LIMIT).join()).isEmpty();
        assertEnded(CallOutcome.FAILED);
    }

    @Test
    void anAddressMayNeedNoKey() {
        model().chooses("thee");
        LlmSettings own = model().settings();
        LlmSettings open = new LlmSettings(
                kind,
                own.baseUrl(),
                "",
                "fake",
                RecordedModel.LIMIT,
                RecordedModel.LIMIT,
                1,
                10,
                100_000,
                RecordedModel.LIMIT);

        assertThat(choose(open, RecordedModel.LIMIT).join()).contains("thee");
    }

    @Test
    void aRedirectIsNotFollowed() {
        model().answers(aResponse().withStatus(302).withHeader("Location", SERVER.baseUrl() + "/elsewhere"));

        assertThat(chosen()).isEmpty();
        assertThat(model().requests()).hasSize(1);
    }
}
