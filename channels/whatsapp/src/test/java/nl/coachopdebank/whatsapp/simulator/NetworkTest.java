package nl.coachopdebank.whatsapp.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import nl.coachopdebank.whatsapp.graph.OutgoingMessage;
import nl.coachopdebank.whatsapp.graph.Recipient;
import nl.coachopdebank.whatsapp.graph.Text;
import nl.coachopdebank.whatsapp.webhook.Happening.ResidentMessage;
import nl.coachopdebank.whatsapp.webhook.Happening.StatusUpdate;
import nl.coachopdebank.whatsapp.webhook.MessageKey;
import nl.coachopdebank.whatsapp.webhook.NotificationReader;
import nl.coachopdebank.whatsapp.webhook.Said;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The network between the stand-in and the door")
class NetworkTest {
    private static final int MANY = 20;

    @RegisterExtension
    final Stand stand = new Stand();

    private void network(double duplicates, double shuffle, Duration delay) {
        stand.meta.network(new NetworkConditions(duplicates, shuffle, delay)).block();
    }

    private void writesMany() {
        IntStream.range(0, MANY).forEach(at -> stand.robin(phone -> phone.write("Bericht " + at)));
    }

    private static List<Said> inOrder() {
        return IntStream.range(0, MANY)
                .<Said>mapToObj(at -> new Said.Words("Bericht " + at))
                .toList();
    }

    private List<Said> said(int count) {
        return stand.receiver.await(ResidentMessage.class, count).stream()
                .map(ResidentMessage::said)
                .toList();
    }

    @Test
    void bringsAllOnceAndInOrderWhenItIsCalm() {
        writesMany();

        assertThat(said(MANY)).isEqualTo(inOrder());
        stand.robin(phone -> phone.write("Nog een"));
        assertThat(said(MANY + 1)).hasSize(MANY + 1).endsWith(new Said.Words("Nog een"));
    }

    @Test
    void bringsAllTwiceByTheSameKeyWhenAskedTo() {
        network(1, 0, Duration.ZERO);

        writesMany();

        List<MessageKey> keys = stand.receiver.await(ResidentMessage.class, 2 * MANY).stream()
                .map(message -> message.head().key())
                .toList();
        assertThat(keys).hasSize(2 * MANY);
        assertThat(keys.stream().distinct()).hasSize(MANY);
    }

    @Test
    void bringsAllInAnotherOrderWhenItIsShuffled() {
        network(0, 1, Duration.ZERO);

        writesMany();

        assertThat(said(MANY)).isNotEqualTo(inOrder()).containsExactlyInAnyOrderElementsOf(inOrder());
    }

    @Test
    void bringsStatusesInOneBatchWhenItIsShuffled() {
        stand.opensWindow();
        network(0, 1, Duration.ZERO);
        IntStream.range(0, MANY).forEach(at -> stand.send(Text.of("Hallo")));

        stand.receiver.await(StatusUpdate.class, 3 * MANY);

        assertThat(stand.receiver.all(StatusUpdate.class)).hasSize(3 * MANY);
        assertThat(stand.receiver.bodies())
                .anyMatch(
                        body -> new NotificationReader().read(body).happenings().size() > 1);
        assertThat(stand.receiver.bodies().size()).isLessThan(3 * MANY);
    }

    @Test
    void bringsAllLaterWhenItIsSlow() {
        network(0, 0, Duration.ofMillis(200));

        long begin = System.nanoTime();
        writesMany();
        List<Said> late = said(MANY);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(60));
        assertThat(late).isNotEqualTo(inOrder()).containsExactlyInAnyOrderElementsOf(inOrder());
    }

    @Test
    void bringsAgainWhatWasNotAnsweredWith200() {
        stand.receiver.refuses(500, 404, 201);

        stand.robin(phone -> phone.write("Hallo"));

        assertThat(stand.receiver.await(ResidentMessage.class, 4))
                .extracting(message -> message.head().key())
                .hasSize(4)
                .containsOnly(
                        stand.receiver.all(ResidentMessage.class).get(0).head().key());
        stand.receiver.forget();
        stand.opensWindow();
        assertThat(stand.receiver.all(ResidentMessage.class)).hasSize(1);
    }

    @Test
    void givesUpInTheEnd() {
        stand.receiver.refuses(500, 500, 500, 500);
        stand.robin(phone -> phone.write("Verloren"));
        stand.receiver.await(ResidentMessage.class, 4);

        stand.robin(phone -> phone.write("Hallo"));
        stand.receiver.await(ResidentMessage.class, 5);

        assertThat(said(5)).endsWith(new Said.Words("Hallo")).hasSize(5);
        assertThat(stand.sight().phone().chat().get(0).progress()).isEqualTo(Progress.SENT);
    }

    @Test
    void lateWebhooksHoldNoOthersUp() {
        stand.receiver.refuses(500);
        stand.robin(phone -> {
            phone.write("Een");
            phone.write("Twee");
        });

        assertThat(said(3)).containsExactly(new Said.Words("Een"), new Said.Words("Twee"), new Said.Words("Een"));
    }

    @Test
    void tellsEachStepOfAMessageWithOurOwnId() {
        stand.opensWindow();

        stand.client()
                .send(OutgoingMessage.of(Recipient.phone(Stand.ROBIN), Text.of("Hallo"))
                        .withOwnId("turn-7"))
                .block();

        List<StatusUpdate> updates = stand.receiver.await(StatusUpdate.class, 3);
        assertThat(updates).extracting(StatusUpdate::status).containsExactly("sent", "delivered", "read");
        assertThat(updates).extracting(StatusUpdate::ownId).containsOnly("turn-7");
        assertThat(updates.get(0).priceCategory()).isEqualTo("service");
        assertThat(updates.get(0).recipient().phone()).isEqualTo(Stand.ROBIN);
    }

    @Test
    void pausesGrowUpToALimit() {
        Pauses pauses = Pauses.LIFELIKE;

        assertThat(IntStream.of(1, 2, 3, 7, 60).mapToObj(pauses::beforeRetry).map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 60L, 60L);
    }

    @Test
    void hasConditionsThatMakeSense() {
        assertThatThrownBy(() -> new NetworkConditions(1.1, 0, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NetworkConditions(0, -0.1, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NetworkConditions(0, 0, Duration.ofMinutes(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
