package nl.coachopdebank.knowledge.calculator;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static nl.coachopdebank.knowledge.TestContent.aScheme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.coachopdebank.conversation.ConditionCheck;
import nl.coachopdebank.conversation.ConditionCheck.Check;
import nl.coachopdebank.conversation.Findings;
import nl.coachopdebank.conversation.Need;
import nl.coachopdebank.conversation.VoucherCard;
import nl.coachopdebank.conversation.VoucherOrigin;
import nl.coachopdebank.conversation.facts.Condition;
import nl.coachopdebank.conversation.facts.Fact;
import nl.coachopdebank.conversation.facts.Facts;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.knowledge.FactIs;
import nl.coachopdebank.knowledge.KnowledgeSettings;
import nl.coachopdebank.knowledge.LocalKnowledgeDesk;
import nl.coachopdebank.knowledge.TestContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A region's own calculator: right, slow, wrong, partial and down. */
class CalculatorsTest {
    private static final String RIGHT = """
            {"as_of": "2026-11-01", "complete": true, "schemes": [
              {"id": "regiofonds", "name": "Regiofonds", "status": "open", "amount": "Tot 2.000 euro.",
               "pays_for": "Een cursus.", "decides": "De regio beslist.", "apply": "Online.",
               "apply_url": "https://regio.example/aanvragen", "note": "Let op.",
               "conditions": [
                 {"text": "Je bent jong.", "check": "fits", "facts": ["leeftijd"]},
                 {"text": "Je hebt een diploma.", "check": "differs", "facts": ["opleiding"]},
                 {"text": "Je hebt een plan.", "check": "weighed"}]}]}""";

    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
    private final MovingClock clock = new MovingClock();
    private final TestContent content = new TestContent()
            .question("leeftijd", Condition.ALWAYS, "onder_27", "boven_55")
            .scheme(aScheme("eigen").build());
    private LocalKnowledgeDesk desk;

    @BeforeEach
    void start() {
        server.start();
        desk = new LocalKnowledgeDesk(
                new KnowledgeSettings(Duration.ofSeconds(2), Map.of("zwolle", URI.create(server.baseUrl() + "/llo"))),
                clock);
    }

    @AfterEach
    void stop() {
        desk.close();
        server.stop();
    }

    @Test
    void itsAnswerTakesThePlaceOfOurListWithItsDate() {
        answers(aResponse().withBody(RIGHT));

        Findings found = found();

        assertThat(found.more().origin()).isEqualTo(VoucherOrigin.of(LocalDate.parse("2026-11-01"), true));
        assertThat(ids(found)).containsExactly("regiofonds");
        assertThat(card(found).applyUrl()).isEqualTo("https://regio.example/aanvragen");
    }

    @Test
    void itIsSentCodesAndNothingThatSaysWhoseTheyAre() {
        answers(aResponse().withBody(RIGHT));

        found(new Fact("leeftijd", "onder_27"), new Fact("wens", "iets met bloemen"), Fact.skipped("situatie"));

        server.verify(postRequestedFor(anyUrl())
                .withRequestBody(equalToJson("{\"facts\": {\"leeftijd\": \"onder_27\"}, \"language\": \"nl\"}")));
    }

    @Test
    void aConditionFitsOrDiffersOnlyByAFactThatWasSent() {
        answers(aResponse().withBody(RIGHT));

        assertThat(card(found()).conditions())
                .extracting(ConditionCheck::check)
                .containsExactly(Check.FITS, Check.UNASKED, Check.PERSON);
    }

    @Test
    void itIsNotAskedWhileAQuestionIsOpenOrWhenSomethingIsSupposed() {
        answers(aResponse().withBody(RIGHT));
        content.scheme(
                aScheme("jong").term("jong", new FactIs("leeftijd", "onder_27")).build());

        assertThat(gather(new Need(null, true, null, Facts.NONE, "zwolle", Language.NL))
                        .more()
                        .origin())
                .isNull();
        server.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void anAnswerIsKeptForAWhileWithItsDate() {
        answers(aResponse().withBody(RIGHT));
        found();
        answers(aResponse().withBody(RIGHT.replace("2026-11-01", "2026-11-22")));

        assertThat(asOf(found())).isEqualTo(LocalDate.parse("2026-11-01"));
        server.verify(1, postRequestedFor(anyUrl()));
        clock.pass(RememberingCalculator.KEPT);
        assertThat(asOf(found())).isEqualTo(LocalDate.parse("2026-11-22"));
    }

    @Test
    void aSlowOneIsNotWaitedForAndForAMomentNotAskedAgain() {
        answers(aResponse().withBody(RIGHT).withFixedDelay(4000));
        long start = System.nanoTime();

        assertOurOwn(found());
        assertOurOwn(found());

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(3500));
        answers(aResponse().withBody(RIGHT));
        clock.pass(RememberingCalculator.PAUSE);
        assertThat(ids(found())).containsExactly("regiofonds");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "geen json",
                "[]",
                "{\"schemes\": []}",
                "{\"as_of\": \"gisteren\", \"schemes\": []}",
                "{\"as_of\": \"2026-11-01\", \"schemes\": {}}",
                "{\"as_of\": \"2026-11-01\", \"schemes\": [{\"id\": \"../x\", \"name\": \"X\", \"decides\": \"Y\"}]}"
            })
    void aWrongAnswerIsNoAnswer(String body) {
        answers(aResponse().withBody(body));

        assertOurOwn(found());
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 302, 404, 500, 503})
    void neitherIsAnotherStatus(int status) {
        answers(aResponse().withStatus(status).withHeader("Location", "/elders").withBody(RIGHT));

        assertOurOwn(found());
    }

    @Test
    void neitherIsABrokenConnectionOrAHugeOne() {
        answers(aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE));
        assertOurOwn(found());

        clock.pass(RememberingCalculator.PAUSE);
        answers(aResponse().withBody(" ".repeat(600_000) + RIGHT));
        assertOurOwn(found());

        clock.pass(RememberingCalculator.PAUSE);
        server.stop();
        assertOurOwn(found());
    }

    @Test
    void aPartOfAnAnswerIsShownAsAPart() {
        answers(aResponse().withBody(RIGHT.replace("\"complete\": true", "\"complete\": false")));
        assertThat(found().more().origin()).isEqualTo(VoucherOrigin.of(LocalDate.parse("2026-11-01"), false));

        clock.pass(RememberingCalculator.KEPT);
        answers(aResponse()
                .withBody(RIGHT.replace("[\n  {", "[{\"id\": \"kapot\"}, {")
                        .replace("\"schemes\": [", "\"schemes\": [7, ")));
        Findings found = found();
        assertThat(found.more().origin()).isEqualTo(VoucherOrigin.of(LocalDate.parse("2026-11-01"), false));
        assertThat(ids(found)).containsExactly("regiofonds");
    }

    @Test
    void itsWordsAreShownAsWords() {
        answers(aResponse()
                .withBody(RIGHT.replace(
                                "Let op.",
                                "**Klik** [hier](http://kwaad.example) <b>nu</b>\\u202e \\n" + "x".repeat(900))
                        .replace("https://regio.example/aanvragen", "javascript:alert(1)")));

        VoucherCard card = card(found());

        assertThat(card.note())
                .startsWith("Klik")
                .doesNotContain("http", "*", "<", "[", "\u202e")
                .hasSizeLessThanOrEqualTo(ForeignText.LONGEST);
        assertThat(card.applyUrl()).isNull();
    }

    @Test
    void anotherRegionHasOurOwnListWithoutANote() {
        Findings found = gather(new Need(null, true, null, Facts.NONE, "", Language.NL));

        assertThat(found.more().origin()).isNull();
    }

    @Test
    void itsAddressIsEncryptedUnlessItIsOnThisMachine() {
        Map<String, URI> open = Map.of("zwolle", URI.create("http://rekenhulp.example/llo"));

        assertThatThrownBy(() -> KnowledgeSettings.DEFAULT.with(open)).hasMessageContaining("https");
    }

    private void assertOurOwn(Findings found) {
        assertThat(found.more().origin()).isEqualTo(VoucherOrigin.SILENT);
        assertThat(ids(found)).containsExactly("eigen");
    }

    private void answers(ResponseDefinitionBuilder response) {
        server.resetMappings();
        server.stubFor(post("/llo").willReturn(response));
    }

    private Findings found(Fact... more) {
        Facts facts = Facts.of(List.of(more)).with(new Fact("leeftijd", "onder_27"));
        return gather(new Need(null, true, null, facts, "zwolle", Language.NL));
    }

    private Findings gather(Need need) {
        return desk.gather(need, content.release("r1")).toCompletableFuture().join();
    }

    private static LocalDate asOf(Findings found) {
        return Objects.requireNonNull(
                Objects.requireNonNull(found.more().origin()).asOf());
    }

    private static VoucherCard card(Findings found) {
        return Objects.requireNonNull(found.vouchers()).get(0);
    }

    private static List<String> ids(Findings found) {
        return Objects.requireNonNull(found.vouchers()).stream()
                .map(VoucherCard::scheme)
                .toList();
    }

    private static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2026-11-23T12:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
