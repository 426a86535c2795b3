package nl.coachopdebank.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.coachopdebank.whatsapp.webhook.Happening;
import nl.coachopdebank.whatsapp.webhook.NotificationReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What needs a person")
class TroubleDeskTest {
    private final FakeTroubles troubles = new FakeTroubles();
    private final TroubleDesk desk =
            new TroubleDesk(troubles, Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC));

    private static Happening happening(String file) {
        return new NotificationReader().read(Payloads.bytes(file)).happenings().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "event-template-paused.json, template paused antwoord_klaar",
        "event-template-rejected.json, template rejected antwoord_klaar",
        "event-template-recategorised.json, template category marketing antwoord_klaar",
        "event-account-restriction.json, account restriction",
        "event-account-violation.json, account violation",
        "event-account-alert.json, account alerts increased capabilities eligibility deferred",
    })
    void isRaisedByWhatMetaTells(String file, String kind) {
        desk.take((Happening.AccountEvent) happening(file)).block();

        assertThat(troubles.troubles).containsOnlyKeys(kind);
    }

    @Test
    void isTakenBackAtGoodNewsOfTheSameTemplate() {
        desk.take((Happening.AccountEvent) happening("event-template-paused.json"))
                .block();
        desk.raise("template paused een_andere").block();
        desk.take((Happening.AccountEvent) happening("event-template-approved.json"))
                .block();

        assertThat(troubles.troubles).containsOnlyKeys("template paused een_andere");
    }

    @Test
    void isTakenBackAtGoodNewsOfTheSameSubject() {
        desk.raise("phone number quality downgrade").block();
        desk.raise("190").block();
        desk.take((Happening.AccountEvent) happening("event-phone-quality.json"))
                .block();

        assertThat(troubles.troubles).containsOnlyKeys("190");
    }

    @Test
    void isNotWhatPassesByItself() {
        desk.take((Happening.AccountError) happening("errors-value-130429.json"))
                .block();
        assertThat(troubles.troubles).isEmpty();

        desk.take(new Happening.AccountError("", 131031)).block();
        desk.take(new Happening.AccountError("", 777)).block();
        assertThat(troubles.troubles).containsOnlyKeys("131031", "777");
    }

    @ParameterizedTest
    @CsvSource({"190, true", "131042, true", "368, true", "132015, true", "131026, false", "131047, false", "777, false"
    })
    void isAFailedMessageOnlyWhenOthersWillFailToo(int code, boolean needsPerson) {
        assertThat(TroubleDesk.needsPerson(code)).isEqualTo(needsPerson);
    }
}
