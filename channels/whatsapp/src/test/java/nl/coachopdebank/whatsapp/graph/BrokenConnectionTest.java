package nl.coachopdebank.whatsapp.graph;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import nl.coachopdebank.whatsapp.graph.SendResult.Accepted;
import nl.coachopdebank.whatsapp.graph.SendResult.NotSent;
import nl.coachopdebank.whatsapp.graph.SendResult.Unknown;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;

@DisplayName("A message of which Meta says nothing that can be understood")
class BrokenConnectionTest extends GraphFixture {
    // Own ids for answers that outlast their test: the server notes them while other tests count what was sent.
    private static final String CUT_SHORT = "turn-8";
    private static final String LATE = "turn-9";

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void isUnknownAfterAServerErrorWithoutABody(int status) {
        metaAnswers(aResponse().withStatus(status));

        assertThat(sent()).isEqualTo(new Unknown());
        assertSentOnce();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html></html>",
                "{\"messaging_product\":\"whatsapp\",\"messages\":[{\"id\":\"wamid.HA",
                "{}",
                "[]",
                "{\"messages\":[]}",
                "{\"messages\":[{\"id\":\"\"}]}",
                "{\"messages\":[{\"id\":7}]}",
                "{\"error\":{\"code\":\"odd\"}}"
            })
    void isUnknownWhenTheAnswerCannotBeUnderstood(String body) {
        metaAnswers(aResponse().withBody(body));

        assertThat(sent()).isEqualTo(new Unknown());
        assertSentOnce();
    }

    @Test
    void isUnknownWhenTheAnswerEndsTooSoon() {
        metaAnswers(
                aResponse().withHeader("Content-Length", "1000").withBody("{\"messages\":[{\"id\":\"wamid.HALF\"}]}"));
        client.close();
        client = clientFor(URI.create(META.baseUrl()), LIMIT);

        assertThat(sentAs(CUT_SHORT)).isEqualTo(new Unknown());
    }

    @ParameterizedTest
    @EnumSource
    void isUnknownAndNotSentAgainWhenTheConnectionBreaks(Fault fault) {
        metaAnswers(aResponse().withFault(fault));

        assertThat(sent()).isEqualTo(new Unknown());
        assertSentOnce();
    }

    @ParameterizedTest
    @EnumSource
    void isNotSentAgainEitherOnAConnectionThatWorkedBefore(Fault fault) {
        metaAnswers("resp-send-ok.json");
        sent();
        metaAnswers(aResponse().withFault(fault));

        assertThat(sent()).isEqualTo(new Unknown());
        META.verify(2, postRequestedFor(urlEqualTo(PATH)));
    }

    @Test
    void isUnknownWhenTheAnswerIsLate() {
        metaAnswers(aResponse().withFixedDelay(5_000).withBody("{\"messages\":[{\"id\":\"wamid.LATE\"}]}"));
        client.close();
        client = clientFor(URI.create(META.baseUrl()), LIMIT);

        assertThat(sentAs(LATE)).isEqualTo(new Unknown());
        assertSentOnce(LATE);
    }

    @Test
    void isNotSentWhenNobodyAnswersThePhone() {
        client.close();
        client = clientFor(URI.create("http://127.0.0.1:1"), Duration.ofSeconds(10));

        assertThat(sent()).isEqualTo(new NotSent());
    }

    @Test
    void isNotSentWhileAnotherHoldsTheOnlyConnection() {
        metaAnswers(aResponse().withFixedDelay(3_000).withBody("{\"messages\":[{\"id\":\"wamid.SLOW\"}]}"));
        client.close();
        client = clientFor(URI.create(META.baseUrl()), 1, LIMIT, Duration.ofSeconds(10));

        List<SendResult> both = Flux.merge(client.send(MESSAGE), client.send(MESSAGE))
                .collectList()
                .block(PATIENCE);

        assertThat(both).containsExactly(new NotSent(), new Accepted("wamid.SLOW"));
        assertSentOnce();
    }
}
