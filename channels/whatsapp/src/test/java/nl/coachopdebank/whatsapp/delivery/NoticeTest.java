package nl.coachopdebank.whatsapp.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.pipeline.Brought.Accepted;
import nl.coachopdebank.pipeline.Brought.Later;
import nl.coachopdebank.pipeline.Brought.Waits;
import nl.coachopdebank.whatsapp.Payloads;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Outside the window of 24 hours")
class NoticeTest extends Desk {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Waits NOTICED = new Waits(Reasons.NOTICE_SENT);
    private static final Waits FAILED = new Waits(Reasons.NOTICE_FAILED);

    private static Said answer() {
        return Said.byCoach("Anna", "Goedemorgen").noticeIsAllowed();
    }

    private void aDayPasses() {
        clock.pass(A_DAY);
    }

    private static Set<String> types() {
        return sent().stream().map(body -> body.path("type").asString()).collect(Collectors.toSet());
    }

    private static String name(JsonNode body) {
        return body.path("template").path("name").asString();
    }

    private static JsonNode parameters(int component) {
        return onlySent().path("template").path("components").path(component).path("parameters");
    }

    @Test
    void beginsTwoMinutesBeforeTheDayIsOver() {
        clock.pass(A_DAY.minusMinutes(2).minusMillis(1));
        assertThat(bring(answer())).isEqualTo(new Accepted(false));
        assertThat(types()).containsExactly("text");

        clock.pass(Duration.ofMillis(1));
        assertThat(bring(answer())).isEqualTo(NOTICED);
        assertThat(sent()).hasSize(2);
    }

    @Test
    void coachsAnswerWaitsAndANoticeGoesOut() {
        aDayPasses();

        assertThat(bring(answer())).isEqualTo(NOTICED);

        assertThat(onlySent()).isEqualTo(JsonMapper.shared().readTree("""
                {"messaging_product": "whatsapp", "recipient_type": "individual", "to": "+31600000101",
                 "biz_opaque_callback_data": "notice:%s:7:0:1", "type": "template",
                 "template": {"name": "klaar", "language": {"code": "nl"}, "components": [
                   {"type": "body", "parameters": [{"type": "text", "text": "Anna"}]},
                   {"type": "button", "sub_type": "quick_reply", "index": "0",
                    "parameters": [{"type": "payload", "payload": "_continue"}]}]}}""".formatted(Said.TALK)));
        JsonNode button = Payloads.json("out-template-quick-reply-payload.json")
                .path("template")
                .path("components")
                .path(1);
        assertThat(onlySent().path("template").path("components").path(1).propertyNames())
                .isEqualTo(button.propertyNames());
    }

    @Test
    void noticeIsInTheLanguageOfTheTalk() {
        aDayPasses();

        bring(answer().in(Language.EN));

        assertThat(onlySent().path("template").path("language").path("code").asString())
                .isEqualTo("en");
    }

    @Test
    void whatTheBotSaysWaitsWithoutANotice() {
        aDayPasses();

        assertThat(bring(Said.byBot("Ben je er nog?").noticeIsAllowed()))
                .isEqualTo(new Waits(Reasons.WAITS_FOR_RESIDENT));

        assertThat(sent()).isEmpty();
    }

    @Test
    void whatTheBotSaidBeforeTheCoachDoesNotHoldUpTheNotice() {
        aDayPasses();

        assertThat(bring(Said.byBot("Ben je er nog?").coachWaits("Anna").noticeIsAllowed()))
                .isEqualTo(NOTICED);

        assertThat(parameters(0).path(0).path("text").asString()).isEqualTo("Anna");
    }

    @Test
    void nothingGoesOutWithoutAYes() {
        aDayPasses();
        Waits notAllowed = new Waits(Reasons.NO_NOTICE_ALLOWED);

        assertThat(bring(Said.byCoach("Anna", "Goedemorgen"))).isEqualTo(notAllowed);
        assertThat(bring(Said.byCoach("Anna", "Goedemorgen").noticeIsRefused())).isEqualTo(notAllowed);

        assertThat(sent()).isEmpty();
        assertThat(channel.reason(Reasons.NO_NOTICE_ALLOWED)).contains("wacht tot de bewoner weer schrijft");
    }

    @Test
    void nothingGoesOutToWhoToldOfViolenceAtHome() {
        aDayPasses();

        assertThat(bring(answer().afterATaleOfViolence())).isEqualTo(new Waits(Reasons.NO_NOTICE_ALLOWED));

        assertThat(sent()).isEmpty();
    }

    @Test
    void oneNoticeGoesOutInADay() {
        aDayPasses();
        bring(answer());

        clock.pass(A_DAY.minusMillis(1));
        assertThat(bring(answer())).isEqualTo(NOTICED);
        assertThat(sent()).hasSize(1);

        clock.pass(Duration.ofMillis(1));
        assertThat(bring(answer())).isEqualTo(NOTICED);
        assertThat(sent()).hasSize(2);
    }

    @Test
    void noticeThatMayHaveGoneOutIsSentOnceMoreWhenNothingIsHeardOfIt() {
        aDayPasses();
        metaAnswers(answer("resp-send-ok-template.json").withFixedDelay(5_000));

        assertThat(bring(answer())).isEqualTo(new Later(UNKNOWN_AFTER, true, 0));
        clock.pass(UNKNOWN_AFTER.minusSeconds(1));
        assertThat(bring(answer().afterTries(1)))
                .as("nothing is sent while a report may come")
                .isEqualTo(new Later(Duration.ofSeconds(1), false, 0));

        clock.pass(Duration.ofSeconds(1));
        assertThat(bring(answer().afterTries(1))).isEqualTo(new Waits(Reasons.NOTICE_UNHEARD));
        clock.pass(UNKNOWN_AFTER);
        assertThat(bring(answer())).as("two are enough for a day").isEqualTo(NOTICED);
        assertThat(sent()).hasSizeLessThan(3);
    }

    @Test
    void noticeThatMetaReportsIsNotSentAgain() {
        aDayPasses();
        metaAnswers(answer("resp-send-ok-template.json").withFixedDelay(5_000));
        bring(answer());

        people.noticed("p-" + Said.TALK, clock.instant());
        clock.pass(UNKNOWN_AFTER);

        assertThat(bring(answer().afterTries(1))).isEqualTo(NOTICED);
        assertThat(sent()).hasSizeLessThan(2);
    }

    @Test
    void nothingIsSentThatCannotBeNotedFirst() {
        aDayPasses();
        people.forgetsToNoteAfter(0);

        assertThat(bring(answer())).isInstanceOf(Later.class);
        assertThat(sent()).isEmpty();
    }

    @Test
    void noticeIsNotSentAgainWhenOnlyTheLastNoteFails() {
        aDayPasses();
        people.forgetsToNoteAfter(1);

        assertThat(bring(answer())).isEqualTo(NOTICED);
        assertThat(bring(answer())).isEqualTo(new Later(UNKNOWN_AFTER, false, 0));
        assertThat(sent()).hasSize(1);
    }

    @Test
    void noticeIsInDutchWhereATemplateIsNotThereInTheLanguage() {
        aDayPasses();
        metaAnswersInTurn("resp-error-132001-template-missing.json", "resp-send-ok-template.json");

        assertThat(bring(answer().in(Language.EN))).isEqualTo(NOTICED);

        assertThat(sent())
                .extracting(body -> name(body) + " "
                        + body.path("template").path("language").path("code").asString())
                .containsExactly("klaar en", "klaar nl");
        assertThat(troubles.troubles).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"resp-error-132015-template-paused.json", "resp-error-132001-template-missing.json"})
    void spareTemplateGoesOutWhenTheFirstCannot(String refusal) {
        aDayPasses();
        metaAnswersInTurn(refusal, "resp-send-ok-template.json");

        assertThat(bring(answer())).isEqualTo(NOTICED);

        assertThat(sent()).extracting(NoticeTest::name).containsExactly("klaar", "klaar_2");
        assertThat(troubles.troubles).containsOnlyKeys("template refused klaar");
    }

    @Test
    void coachHearsThatNoTemplateGoesOut() {
        aDayPasses();
        metaAnswers("resp-error-132015-template-paused.json");

        assertThat(bring(answer())).isEqualTo(FAILED);

        assertThat(sent()).hasSize(2);
        assertThat(troubles.troubles)
                .containsOnlyKeys("template refused klaar", "template refused klaar_2", "no notice");
        assertThat(channel.reason(Reasons.NOTICE_FAILED)).contains("kwam niet aan");
    }

    @Test
    void coachHearsThatThePersonIsNotReached() {
        aDayPasses();
        metaAnswers("resp-error-131026-undeliverable.json");

        assertThat(bring(answer())).isEqualTo(FAILED);

        onlySent();
    }

    @Test
    void noticeWaitsForTheOperatorAndSolvesTheTrouble() {
        aDayPasses();
        metaAnswers("resp-error-190-token-expired.json");
        assertThat(bring(answer())).isEqualTo(new Later(Duration.ofMinutes(1), false, 190));
        assertThat(troubles.troubles).containsOnlyKeys("190");

        clock.pass(Duration.ofMinutes(1));
        metaAnswers("resp-send-ok-template.json");
        assertThat(bring(answer())).isEqualTo(NOTICED);
        assertThat(troubles.troubles).isEmpty();
    }

    @Test
    void noticeWaitsWhenMetaIsBusy() {
        aDayPasses();
        metaAnswers("resp-error-130429-throughput.json");

        assertThat(bring(answer())).isEqualTo(new Later(Duration.ZERO, true, 130429));
    }

    @Test
    void isWhatMetaSaysEvenIfOurClockSaysOtherwise() {
        metaAnswersInTurn("resp-error-131047-window-closed.json", "resp-send-ok-template.json");

        assertThat(bring(answer())).isEqualTo(NOTICED);

        assertThat(sent()).extracting(body -> body.path("type").asString()).containsExactly("text", "template");
        assertThat(channel.waitsAfter(131047)).isTrue();
        assertThat(channel.waitsAfter(131026)).isFalse();
    }

    @Test
    void isAlsoWhatMetaReportsLater() {
        assertThat(bring(answer().afterAReportThatTheWindowIsClosed(clock.instant())))
                .isEqualTo(NOTICED);

        assertThat(types()).containsExactly("template");
    }

    @Test
    void isOverForWhoWroteSinceThatReport() {
        Instant reported = clock.instant();
        clock.pass(Duration.ofSeconds(1));
        people.wrote(Said.TALK, PHONE, null, clock.instant());

        assertThat(bring(answer().afterAReportThatTheWindowIsClosed(reported))).isEqualTo(new Accepted(false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'Anna\nde\tVries'      | Anna de Vries",
                "'Anna\r\n\r\nB'        | Anna B",
                "'Anna       B'         | Anna B",
                "'  Anna '              | Anna",
                "'\n\t '                | Een coach"
            })
    void nameInTheNoticeStandsOnOneLine(String name, String seen) {
        aDayPasses();

        bring(Said.byCoach(name, "Goedemorgen").noticeIsAllowed());

        assertThat(parameters(0).path(0).path("text").asString()).isEqualTo(seen);
    }

    @Test
    void noticeGoesToTheUserIdOfWhoShowsNoNumber() {
        people.wrote(Said.TALK, null, "NL.9990000000000000101", clock.instant());
        aDayPasses();

        bring(answer());

        assertThat(onlySent().path("recipient").asString()).isEqualTo("NL.9990000000000000101");
        assertThat(onlySent().has("to")).isFalse();
    }

    @Test
    void messageThatIsFoundDaysLaterCountsFromWhenItWasWritten() {
        Instant twoDaysAgo = clock.instant().minus(Duration.ofDays(2));
        people.wrote(Said.TALK, PHONE, null, twoDaysAgo);

        assertThat(bring(answer())).isEqualTo(NOTICED);
        assertThat(channel.openUntil(Said.TALK).toCompletableFuture().join()).contains(twoDaysAgo.plus(A_DAY));
    }

    @Test
    void noticeIsTriedAgainAfterAFaultOfMetas() {
        aDayPasses();
        metaAnswers(aResponse().withStatus(500).withBody("{\"error\": {\"code\": 131000}}"));

        assertThat(bring(answer())).isEqualTo(new Later(Duration.ZERO, true, 131000));
        assertThat(bring(answer().afterTries(5))).isEqualTo(FAILED);
    }
}
