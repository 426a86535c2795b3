package nl.coachopdebank.whatsapp.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.coachopdebank.pipeline.Brought;
import nl.coachopdebank.pipeline.Brought.Accepted;
import nl.coachopdebank.pipeline.Brought.Later;
import nl.coachopdebank.pipeline.Brought.Refused;
import nl.coachopdebank.pipeline.Brought.Waits;
import nl.coachopdebank.whatsapp.Payloads;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A message that Meta refuses")
class RefusalsTest extends Desk {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration NO_PAUSE = Duration.ZERO;

    private static final Map<Integer, Brought> EXPECTED = Map.ofEntries(
            needsOperator(10),
            needsOperator(190),
            needsOperator(368),
            needsOperator(131031),
            needsOperator(131048),
            Map.entry(130429, new Later(NO_PAUSE, true, 130429)),
            Map.entry(131000, new Later(NO_PAUSE, true, 131000)),
            Map.entry(131016, new Later(NO_PAUSE, true, 131016)),
            Map.entry(131056, new Later(Duration.ofSeconds(4), true, 131056)),
            Map.entry(131047, new Waits(Reasons.WAITS_FOR_RESIDENT)),
            refused(100),
            refused(131009),
            refused(131026),
            refused(131030),
            refused(131062),
            refused(132000),
            refused(132001),
            refused(132015));

    private static Map.Entry<Integer, Brought> needsOperator(int code) {
        return Map.entry(code, new Later(A_MINUTE, false, code));
    }

    private static Map.Entry<Integer, Brought> refused(int code) {
        return Map.entry(code, new Refused(code));
    }

    private static List<String> refusals() {
        return Payloads.listed("response").stream()
                .map(Payloads::file)
                .filter(file -> file.startsWith("resp-error-"))
                .toList();
    }

    private static void metaRefuses(int code) {
        metaAnswers(aResponse().withStatus(400).withBody("{\"error\": {\"code\": " + code + "}}"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void isPutOffGivenUpOrWaits(String file) {
        int code = Payloads.json(file).path("body").path("error").path("code").intValue();
        metaAnswers(file);

        assertThat(bring(Said.byBot("Hallo"))).isEqualTo(EXPECTED.get(code));

        onlySent();
        assertThat(channel.reason(code)).isNotBlank().doesNotContain("Bel", " bel", "mail");
    }

    @Test
    void isExpectedForEveryExample() {
        assertThat(refusals()).hasSize(EXPECTED.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {131000, 131016})
    void isGivenUpWhenAFaultDoesNotPass(int code) {
        metaRefuses(code);

        assertThat(bring(Said.byBot("Hallo").afterTries(4))).isEqualTo(new Later(NO_PAUSE, true, code));
        assertThat(bring(Said.byBot("Hallo").afterTries(5))).isEqualTo(new Refused(code));
    }

    @ParameterizedTest
    @CsvSource({"0, 4", "1, 16", "2, 64", "3, 256", "4, 1024", "5, 3600", "40, 3600"})
    void waitsLongerEachTimeWhenTooMuchWentToOnePerson(int tries, int seconds) {
        metaRefuses(131056);

        assertThat(bring(Said.byBot("Hallo").afterTries(tries)))
                .isEqualTo(new Later(Duration.ofSeconds(seconds), true, 131056));
        assertThat(troubles.troubles).isEmpty();
    }

    @Test
    void waitsAMinuteWhileOurNumberMoves() {
        metaRefuses(131057);

        assertThat(bring(Said.byBot("Hallo"))).isEqualTo(new Later(A_MINUTE, true, 131057));
    }

    @ParameterizedTest
    @ValueSource(ints = {190, 368, 131031, 10})
    void stopsEverythingForAMinuteWhenAnOperatorMustAct(int code) {
        metaRefuses(code);
        bring(Said.byBot("Hallo"));
        metaAnswers("resp-send-ok.json");

        assertThat(bring(Said.byBot("Hallo").to(Said.OTHER_TALK))).isEqualTo(new Later(A_MINUTE, false, 0));
        clock.pass(A_MINUTE.minusMillis(1));
        assertThat(bring(Said.byBot("Hallo"))).isEqualTo(new Later(A_MINUTE, false, 0));
        assertThat(sent()).hasSize(1);
        assertThat(troubles.troubles).containsOnlyKeys(String.valueOf(code));

        clock.pass(Duration.ofMillis(1));
        assertThat(bring(Said.byBot("Hallo"))).isEqualTo(new Accepted(false));
        assertThat(troubles.troubles).isEmpty();
    }

    /** Both are about what is sent outside the window: an answer within it goes out, and proves nothing about them. */
    @ParameterizedTest
    @ValueSource(ints = {131042, 131048})
    void holdsUpOnlyTheMessageWhenOnlyWhatIsPaidForOrUnaskedIsRefused(int code) {
        metaRefuses(code);
        assertThat(bring(Said.byBot("Hallo"))).isEqualTo(new Later(A_MINUTE, false, code));
        metaAnswers("resp-send-ok.json");

        assertThat(bring(Said.byBot("Hallo"))).isEqualTo(new Accepted(false));
        assertThat(troubles.troubles).containsOnlyKeys(String.valueOf(code));
    }

    /** A new token is a setting: the server that sends with it has not seen the refusal. */
    @Test
    void isForgottenByAServerThatStartedAfterwardsToo() {
        metaRefuses(190);
        bring(Said.byBot("Hallo"));
        troubles.raise("template paused klaar", clock.instant());
        close();
        open(URI.create(META.baseUrl()));
        metaAnswers("resp-send-ok.json");

        assertThat(bring(Said.byBot("Hallo"))).isEqualTo(new Accepted(false));

        assertThat(troubles.troubles).containsOnlyKeys("template paused klaar");
    }
}
