package nl.coachopdebank.whatsapp.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import nl.coachopdebank.whatsapp.graph.OutgoingMessage;
import nl.coachopdebank.whatsapp.graph.Recipient;
import nl.coachopdebank.whatsapp.graph.Remedy;
import nl.coachopdebank.whatsapp.graph.SendResult.Accepted;
import nl.coachopdebank.whatsapp.graph.SendResult.Refused;
import nl.coachopdebank.whatsapp.graph.Text;
import nl.coachopdebank.whatsapp.webhook.Happening.StatusUpdate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("When the stand-in lets a message through")
class WindowTest {
    private static final Text HELLO = Text.of("Hallo");
    private static final Refused TOO_LATE = new Refused(131047, Remedy.WINDOW_CLOSED);
    private static final Refused TOO_MANY = new Refused(131056, Remedy.PAIR_RATE);

    @RegisterExtension
    final Stand stand = new Stand();

    @Test
    void theWindowIsOpenForJustADayAfterThePersonWrote() {
        assertThat(stand.send(HELLO)).isEqualTo(TOO_LATE);
        stand.opensWindow();

        stand.time.ahead(Duration.ofHours(24).minusMillis(1));
        assertThat(stand.send(HELLO)).isInstanceOf(Accepted.class);
        stand.time.ahead(Duration.ofMillis(1));
        assertThat(stand.send(HELLO)).isEqualTo(TOO_LATE);
        stand.robin(phone -> phone.write("Nog iets"));
        assertThat(stand.send(HELLO)).isInstanceOf(Accepted.class);
    }

    @Test
    void theWindowIsEachPersonsOwn() {
        stand.meta.onPhone(Stand.NOOR_PHONE, phone -> phone.write("Hallo")).block();

        assertThat(stand.send(HELLO)).isEqualTo(TOO_LATE);
        assertThat(stand.client()
                        .send(OutgoingMessage.of(Recipient.userId(Stand.NOOR), HELLO))
                        .block())
                .isInstanceOf(Accepted.class);
    }

    @Test
    void aClosedWindowCanBeToldAfterwards() {
        stand.meta.windowFailsLater(true).block();

        Accepted accepted = (Accepted) stand.client()
                .send(OutgoingMessage.of(Recipient.phone(Stand.ROBIN), HELLO).withOwnId("turn-7"))
                .block();

        StatusUpdate failed = stand.receiver.await(StatusUpdate.class, 1).get(0);
        assertThat(failed.status()).isEqualTo("failed");
        assertThat(failed.codes()).containsExactly(131047);
        assertThat(failed.key().id()).isEqualTo(accepted.messageId());
        assertThat(failed.ownId()).isEqualTo("turn-7");
        assertThat(failed.recipient().userId()).isNull();
        assertThat(stand.sight().phone().chat().get(0).progress()).isEqualTo(Progress.FAILED);
    }

    @Test
    void onePersonGetsABurstAndThenOneMessageInSixSeconds() {
        stand.opensWindow();
        IntStream.range(0, 45).forEach(at -> {
            assertThat(stand.send(HELLO)).as("message %d", at).isInstanceOf(Accepted.class);
        });

        assertThat(stand.send(HELLO)).isEqualTo(TOO_MANY);
        stand.time.ahead(Duration.ofMillis(5999));
        assertThat(stand.send(HELLO)).isEqualTo(TOO_MANY);
        stand.time.ahead(Duration.ofMillis(1));
        assertThat(stand.send(HELLO)).isInstanceOf(Accepted.class);
        assertThat(stand.send(HELLO)).isEqualTo(TOO_MANY);
    }

    @Test
    void aBurstToOnePersonHoldsNobodyElseUp() {
        stand.opensWindow();
        stand.meta.onPhone(Stand.NOOR_PHONE, phone -> phone.write("Hallo")).block();
        IntStream.range(0, 46).forEach(at -> stand.send(HELLO));

        assertThat(stand.client()
                        .send(OutgoingMessage.of(Recipient.userId(Stand.NOOR), HELLO))
                        .block())
                .isInstanceOf(Accepted.class);
    }

    @Test
    void theNumberCarriesEightyMessagesASecondInAndOut() {
        IntStream.range(0, 80).forEach(at -> stand.robin(phone -> phone.write("Hallo " + at)));

        assertThat(stand.send(HELLO)).isEqualTo(new Refused(130429, Remedy.RETRY_LATER));
        stand.time.ahead(Duration.ofSeconds(1));
        assertThat(stand.send(HELLO)).isInstanceOf(Accepted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T14:00:00Z, 2026-11-30T08:00:00Z",
        "2026-11-29T23:30:00Z, 2026-12-01T08:00:00Z",
        "2026-07-01T06:00:00Z, 2026-07-02T07:00:00Z"
    })
    void theNextMorningIsThatOfAWorkingDay(Instant now, Instant morning) {
        assertThat(TimeStep.NEXT_MORNING.from(now)).isEqualTo(morning);
    }

    @Test
    void theNextMorningAfterTheWeekendClosesTheWindow() {
        stand.opensWindow();

        stand.meta.moveTime(TimeStep.NEXT_MORNING).block();

        assertThat(stand.time.now()).isEqualTo(Instant.parse("2026-11-30T08:00:00Z"));
        assertThat(stand.send(HELLO)).isEqualTo(TOO_LATE);
    }
}
