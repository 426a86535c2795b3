package nl.coachopdebank.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What every store promises together with the pipeline on it: what a channel tells later of a message counts, whenever it comes. */
public abstract class DeliveryReportContract extends OutboxFixture {
    @Test
    void saysAnewWhyAMessageWaits() {
        server.phone.answersWith(new Brought.Waits(1));
        startOnWhatsApp();
        await().untilAsserted(() -> assertThat(stateOf(1)).isEqualTo(Shipment.State.WAITING));
        String ownId = server.phone.asked().get(0).id().toString();

        Server.get(server.pipeline.deliveryReports().waits(ownId, 7));
        Server.get(server.pipeline.deliveryReports().waits("nobody's", 8));

        assertThat(Server.get(server.pipeline.fates().of(id, Phone.NAME)))
                .extracting(Fate::stand, Fate::reason)
                .containsExactly(tuple(Fate.Stand.PARKED, "code 7"));
        server.phone.works();
        say("1", "een");
        waitForPhone(HELLO, "1: een");
        Server.get(server.pipeline.deliveryReports().waits(ownId, 9));
        assertThat(stateOf(1)).isEqualTo(Shipment.State.DONE);
    }

    @Test
    void aReportMovesUpOnly() {
        startOnWhatsApp();
        waitForPhone(HELLO);
        Parcel parcel = server.phone.asked().get(0);
        await().untilAsserted(() -> assertThat(reported(1)).isEqualTo(DeliveryState.ACCEPTED));
        report(parcel, DeliveryState.READ, 0);
        report(parcel, DeliveryState.SENT, 0);
        report(parcel, DeliveryState.FAILED, 131_026);
        assertThat(reported(1)).isEqualTo(DeliveryState.READ);
        assertThat(Server.get(server.store.undelivered(10))).isEmpty();
    }

    @Test
    void aFailureThatIsReportedLaterIsGivenUp() {
        startOnWhatsApp();
        waitForPhone(HELLO);
        report(server.phone.asked().get(0), DeliveryState.FAILED, 131_026);
        assertThat(reported(1)).isEqualTo(DeliveryState.FAILED);
        assertThat(Server.get(server.store.undelivered(10))).hasSize(1);
        report(server.phone.asked().get(0), DeliveryState.DELIVERED, 0);
        assertThat(reported(1)).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void aClosedWindowThatIsReportedLaterParksTheMessage() {
        startOnWhatsApp();
        waitForPhone(HELLO);
        await().untilAsserted(() -> assertThat(stateOf(1)).isEqualTo(Shipment.State.DONE));
        server.phone.answersWith(new Brought.Waits(1));
        report(server.phone.asked().get(0), DeliveryState.FAILED, Phone.NOT_NOW);
        await().until(() -> server.phone.asked().size() == 2);
        await().untilAsserted(() -> assertThat(stateOf(1)).isEqualTo(Shipment.State.WAITING));
        server.phone.works();
        say("1", "een");
        waitForPhone(HELLO, HELLO, "1: een");
        assertThat(server.phone.asked())
                .extracting(parcel -> parcel.closedAt() != null)
                .containsExactly(false, true, false, false);
        assertThat(Server.get(server.store.undelivered(10))).isEmpty();
        await().untilAsserted(() -> assertThat(reported(1)).isEqualTo(DeliveryState.ACCEPTED));
    }

    @Test
    void aFailureThatIsHeardBeforeTheAnswerStays() throws InterruptedException {
        CompletableFuture<Brought> answer = holdsBackTheAnswer();
        startOnWhatsApp();
        await().until(() -> server.phone.asked().size() == 1);
        report(server.phone.asked().get(0), DeliveryState.FAILED, 131_026);
        server.phone.works();
        answer.complete(new Brought.Accepted(false));
        say("1", "een");
        waitForPhone("1: een");
        quiet();
        assertThat(stateOf(1)).isEqualTo(Shipment.State.FAILED);
        assertThat(Server.get(server.store.undelivered(10))).hasSize(1);
    }

    @Test
    void aClosedWindowThatIsHeardBeforeTheAnswerParksTheMessage() {
        CompletableFuture<Brought> answer = holdsBackTheAnswer();
        startOnWhatsApp();
        await().until(() -> server.phone.asked().size() == 1);
        report(server.phone.asked().get(0), DeliveryState.FAILED, Phone.NOT_NOW);
        server.phone.answersWith(new Brought.Waits(1));
        answer.complete(new Brought.Accepted(false));
        await().untilAsserted(() -> {
            assertThat(server.phone.asked()).hasSize(2);
            assertThat(stateOf(1)).isEqualTo(Shipment.State.WAITING);
        });
        server.phone.works();
        say("1", "een");
        waitForPhone(HELLO, "1: een");
    }

    @Test
    void aClosedWindowOfAnEarlierMessageParksItWhileAnotherIsOnItsWay() {
        startOnWhatsApp();
        waitForPhone(HELLO);
        await().untilAsserted(() -> assertThat(stateOf(1)).isEqualTo(Shipment.State.DONE));
        CompletableFuture<Brought> answer = holdsBackTheAnswer();
        say("1", "een");
        await().until(() -> server.phone.asked().size() == 2);
        report(server.phone.asked().get(0), DeliveryState.FAILED, Phone.NOT_NOW);
        server.phone.answersWith(new Brought.Waits(1));
        answer.complete(new Brought.Accepted(false));
        await().untilAsserted(() -> assertThat(server.phone.asked()).hasSize(3));
        server.phone.works();
        say("2", "twee");
        waitForPhone(HELLO, HELLO, "2: twee");
        assertThat(stateOf(3)).isEqualTo(Shipment.State.DONE);
    }

    @Test
    void doesNotSendAgainWhatAReportProvesToHaveGoneOut() throws InterruptedException {
        server.phone.answers(parcel -> {
            server.phone.arrive(parcel);
            return CompletableFuture.completedFuture(new Brought.Unknown());
        });
        startOnWhatsApp();
        waitForPhone(HELLO);
        server.phone.answersWith(new Brought.Nothing());
        report(server.phone.asked().get(0), DeliveryState.SENT, 0);
        await().untilAsserted(() -> assertThat(stateOf(1)).isEqualTo(Shipment.State.DONE));
        quiet();
        assertThat(server.phone.arrived()).containsExactly(HELLO);
    }

    @Test
    void aDeadLetterThatArrivedAfterAllIsNoDeadLetter() {
        server.phone.answersWith(new Brought.Unknown());
        startOnWhatsApp();
        await().untilAsserted(() ->
                assertThat(Server.get(server.store.undelivered(10))).hasSize(1));

        report(server.phone.asked().get(2), DeliveryState.DELIVERED, 0);

        assertThat(Server.get(server.store.undelivered(10))).isEmpty();
        assertThat(stateOf(1)).isEqualTo(Shipment.State.DONE);
        assertThat(Server.get(server.store.resend(id, 1))).isFalse();
    }

    @Test
    void aCoachSeesThatAMessageArrivedWhoseAnswerGotLost() {
        server.phone.answersWith(new Brought.Unknown());
        startOnWhatsApp();
        await().until(() -> server.phone.asked().size() == 1);
        server.phone.answersWith(new Brought.Nothing());

        report(server.phone.asked().get(0), DeliveryState.DELIVERED, 0);

        await().untilAsserted(() -> assertThat(stateOf(1)).isEqualTo(Shipment.State.DONE));
        assertThat(Server.get(server.pipeline.fates().of(id, Phone.NAME)))
                .extracting(Fate::stand)
                .containsExactly(Fate.Stand.DELIVERED);
    }

    @Test
    void anotherServerGoesOnAfterACrashAndSendsNothingTwice() {
        startOnWhatsApp();
        waitForPhone(HELLO);
        await().untilAsserted(() -> assertThat(stateOf(1)).isEqualTo(Shipment.State.DONE));
        server.phone.answers(parcel -> {
            server.phone.arrive(parcel);
            return new CompletableFuture<>();
        });
        say("1", "een");
        waitForPhone(HELLO, "1: een");
        Parcel sent = server.phone.asked().get(1);
        server.crash();
        Server other = newServer("second", Server.SETTINGS).started();
        Server.get(other.pipeline
                .deliveryReports()
                .report(new DeliveryReports.DeliveryReport(
                        sent.id().toString(), DeliveryState.DELIVERED, Samples.AT, 0)));
        other.phone.answers(parcel -> parcel.id().part() > 0
                ? CompletableFuture.completedFuture(new Brought.Nothing())
                : other.phone.accept(parcel));
        assertThat(other.append(id, Samples.said("2", "twee"))).isEqualTo(Appended.STORED);
        await().untilAsserted(() -> assertThat(other.phone.arrived()).containsExactly("2: twee"));
    }

    @Test
    void whatWaitsAndArrivesAfterAllIsNotBroughtAgain() throws InterruptedException {
        startOnWhatsApp();
        waitForPhone(HELLO);
        await().untilAsserted(() -> assertThat(stateOf(1)).isEqualTo(Shipment.State.DONE));
        server.phone.answersWith(new Brought.Waits(1));
        report(server.phone.asked().get(0), DeliveryState.FAILED, Phone.NOT_NOW);
        await().untilAsserted(() -> assertThat(stateOf(1)).isEqualTo(Shipment.State.WAITING));
        server.phone.answersWith(new Brought.Nothing());
        report(server.phone.asked().get(0), DeliveryState.DELIVERED, 0);
        await().untilAsserted(() -> assertThat(stateOf(1)).isEqualTo(Shipment.State.DONE));
        server.phone.works();
        say("1", "een");
        waitForPhone(HELLO, "1: een");
    }

    @Test
    void theNextMessageWaitsUntilTheOneBeforeArrived() throws InterruptedException {
        server.close();
        server = newServer("patient", patient()).started();
        startOnWhatsApp();
        waitForPhone(HELLO);
        say("1", "een");
        quiet();
        assertThat(server.phone.arrived()).containsExactly(HELLO);
        report(server.phone.asked().get(0), DeliveryState.SENT, 0);
        quiet();
        assertThat(server.phone.arrived()).containsExactly(HELLO);
        report(server.phone.asked().get(0), DeliveryState.DELIVERED, 0);
        waitForPhone(HELLO, "1: een");
    }

    /** Gives a message half a minute to arrive. */
    private static PipelineSettings patient() {
        PipelineSettings usual = Server.SETTINGS;
        DeliverySettings delivery = usual.delivery();
        return new PipelineSettings(
                usual.shards(),
                usual.threads(),
                usual.cached(),
                usual.leases(),
                usual.limits(),
                usual.retention(),
                new DeliverySettings(
                        delivery.unknownAfter(),
                        delivery.firstPause(),
                        delivery.longestPause(),
                        delivery.mostTries(),
                        delivery.mostUnknown(),
                        Duration.ofSeconds(30),
                        delivery.arrivalLook(),
                        delivery.atOnce()));
    }
}
