package nl.coachopdebank.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nl.coachopdebank.conversation.CoachInput;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.conversation.Doors;
import org.junit.jupiter.api.Test;

/** What every store promises together with the pipeline on it: what is said is brought, once and in order. */
public abstract class OutboxContract extends ContractFixture {
    private static final String HELLO = "Hoi, ik ben een chatbot.";

    private void startOnWhatsApp() {
        assertThat(server.append(id, Samples.startedOn(Phone.NAME))).isEqualTo(Appended.STORED);
    }

    private void coach(String inputId, CoachInput.Action action, String text) {
        String own = CoachInput.idFor("anna", inputId);
        server.append(id, Samples.coach(own, action, "anna", text));
        server.outcome(id, own);
    }

    private void waitForPhone(String... texts) {
        await().untilAsserted(() -> assertThat(server.phone.arrived()).containsExactly(texts));
    }

    private Shipment.State stateOf(long first) {
        Shipment shipment = Server.get(server.store.deliveries(id)).shipments().get(first);
        return shipment == null ? null : shipment.state();
    }

    private DeliveryState reported(long first) {
        return Server.get(server.store.deliveries(id))
                .report(first, 0)
                .map(DeliveryRecord.Report::state)
                .orElse(null);
    }

    private void report(Parcel parcel, DeliveryState state, int code) {
        Server.get(server.pipeline
                .deliveryReports()
                .report(new DeliveryReports.DeliveryReport(parcel.id().toString(), state, Samples.AT, code)));
    }

    private static void quiet() throws InterruptedException {
        Thread.sleep(600);
    }

    @Test
    void bringsWhatTheBotAndTheCoachSayInOrderAndOnce() throws InterruptedException {
        startOnWhatsApp();
        say("1", "een");
        say("2", "twee");
        waitForPhone(HELLO, "1: een", "2: twee");
        quiet();
        assertThat(server.phone.arrived()).hasSize(3);
        await().untilAsserted(() -> assertThat(stateOf(5)).isEqualTo(Shipment.State.DONE));
    }

    @Test
    void bringsNothingOfATalkInTheWebChat() throws InterruptedException {
        start();
        say("1", "een");
        waitForTexts(HELLO, "een", "1: een");
        quiet();
        assertThat(server.phone.asked()).isEmpty();
    }

    @Test
    void bringsOnlyWhatIsSaidAfterTheTalkCameToTheChannel() throws InterruptedException {
        start();
        say("1", "een");
        waitForTexts(HELLO, "een", "1: een");
        server.append(id, new ConversationInput.Moved("m1", Samples.AT, Phone.NAME, ""));
        say("2", "twee");
        waitForPhone("moved", "2: twee");
        server.append(id, new ConversationInput.Moved("m2", Samples.AT, "web", ""));
        say("3", "drie");
        await().untilAsserted(() -> assertThat(server.texts(id)).endsWith("3: drie"));
        server.append(id, new ConversationInput.Moved("m3", Samples.AT, Phone.NAME, ""));
        say("4", "vier");
        waitForPhone("moved", "2: twee", "moved", "4: vier");
        quiet();
        assertThat(server.phone.arrived()).hasSize(4);
    }

    @Test
    void bringsNothingOfTheOtherDoorWhenATalkComesBackWithAMessage() throws InterruptedException {
        start();
        say("1", "een");
        waitForTexts(HELLO, "een", "1: een");
        say(Doors.WHATSAPP_ID + "2", "twee");
        waitForPhone("2: twee");
        quiet();
        assertThat(server.phone.arrived()).hasSize(1);
    }

    @Test
    void triesAgainWhatWasPutOffAndKeepsTheOrder() {
        server.phone.answersWith(new Brought.Later(Duration.ZERO, true, 130_429));
        startOnWhatsApp();
        say("1", "een");
        await().until(() -> server.phone.asked().size() >= 2);
        server.phone.works();
        waitForPhone(HELLO, "1: een");
    }

    @Test
    void givesUpWhatIsRefusedAndGoesOn() {
        server.phone.answersWith(new Brought.Refused(131_026));
        startOnWhatsApp();
        await().untilAsserted(() -> assertThat(Server.get(server.store.undelivered(10)))
                .extracting(Deliveries.Undelivered::first, Deliveries.Undelivered::code)
                .containsExactly(tuple(1L, 131_026)));
        assertThat(stateOf(1)).isEqualTo(Shipment.State.FAILED);
        server.phone.works();
        say("1", "een");
        waitForPhone("1: een");
    }

    @Test
    void givesUpAfterTheMostTries() {
        server.phone.answersWith(new Brought.Later(Duration.ZERO, true, 131_016));
        startOnWhatsApp();
        await().untilAsserted(() ->
                assertThat(Server.get(server.store.undelivered(10))).hasSize(1));
        assertThat(server.phone.asked()).hasSize(Server.SETTINGS.delivery().mostTries());
    }

    @Test
    void waitsForEverForAnAccountThatIsMended() {
        server.phone.answersWith(new Brought.Later(Duration.ZERO, false, 190));
        startOnWhatsApp();
        await().until(() ->
                server.phone.asked().size() > Server.SETTINGS.delivery().mostTries() + 5);
        server.phone.works();
        waitForPhone(HELLO);
        assertThat(Server.get(server.store.undelivered(10))).isEmpty();
    }

    @Test
    void bringsAGivenUpMessageOnceMoreWhenAnOperatorSaysSo() throws InterruptedException {
        server.phone.answersWith(new Brought.Refused(100));
        startOnWhatsApp();
        await().untilAsserted(() ->
                assertThat(Server.get(server.store.undelivered(10))).hasSize(1));
        server.phone.works();
        assertThat(Server.get(server.store.resend(id, 1))).isTrue();
        assertThat(Server.get(server.store.resend(id, 1))).isFalse();
        waitForPhone(HELLO);
        quiet();
        assertThat(server.phone.arrived()).hasSize(1);
        assertThat(Server.get(server.store.undelivered(10))).isEmpty();
        assertThat(server.phone.asked()).extracting(one -> one.id().attempt()).containsExactly(1, 2);
    }

    @Test
    void parksWhatMayNotGoOutNowUntilTheResidentWrites() throws InterruptedException {
        startOnWhatsApp();
        say("0", "coach");
        waitForPhone(HELLO, "1: coach");
        coach("t", CoachInput.Action.TAKE, "");
        server.phone.answersWith(new Brought.Waits(1));
        int before = server.phone.asked().size();
        coach("w1", CoachInput.Action.WRITE, "Goedemorgen");
        await().until(() -> server.phone.asked().size() == before + 1);
        quiet();
        assertThat(server.phone.asked()).hasSize(before + 1);
        server.phone.works();
        say("9", "ja hallo");
        await().untilAsserted(() -> assertThat(server.phone.arrived()).endsWith("Goedemorgen"));
    }

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

    /** The next message is on its way, and its answer is not there yet. */
    private CompletableFuture<Brought> holdsBackTheAnswer() {
        CompletableFuture<Brought> answer = new CompletableFuture<>();
        server.phone.answers(parcel -> answer);
        return answer;
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
    void anOperatorMaySendAgainWhileAnotherIsOnItsWay() {
        server.phone.answersWith(new Brought.Refused(100));
        startOnWhatsApp();
        await().untilAsserted(() ->
                assertThat(Server.get(server.store.undelivered(10))).hasSize(1));
        CompletableFuture<Brought> answer = holdsBackTheAnswer();
        say("1", "een");
        await().until(() -> server.phone.asked().size() == 2);
        assertThat(Server.get(server.store.resend(id, 1))).isTrue();
        server.phone.works();
        answer.complete(new Brought.Accepted(false));
        waitForPhone(HELLO);
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
    void sendsAgainWhatNothingIsHeardOfAndGivesUpInTheEnd() {
        Instant began = Instant.now();
        server.phone.answersWith(new Brought.Unknown());
        startOnWhatsApp();
        await().untilAsserted(() ->
                assertThat(Server.get(server.store.undelivered(10))).hasSize(1));
        assertThat(server.phone.asked()).extracting(one -> one.id().attempt()).containsExactly(1, 2, 3);
        assertThat(Duration.between(began, Instant.now()))
                .isGreaterThan(Server.SETTINGS.delivery().unknownAfter().multipliedBy(2));
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
    void putOffsDoNotUseUpTheTriesOfWhichNothingIsHeard() {
        server.phone.answersWith(new Brought.Later(Duration.ZERO, true, 0));
        startOnWhatsApp();
        await().until(() -> server.phone.asked().size() >= 3);
        server.phone.answersWith(new Brought.Unknown());
        await().until(() ->
                server.phone.asked().stream().anyMatch(one -> one.id().attempt() == 2));
        server.phone.works();
        waitForPhone(HELLO);
        assertThat(Server.get(server.store.undelivered(10))).isEmpty();
    }

    @Test
    void leavesOutWhatTheBotSaidBeforeACoachTookTheFloor() {
        server.phone.answersWith(new Brought.Later(Duration.ofMillis(300), false, 4));
        startOnWhatsApp();
        say("0", "coach");
        say("1", "een");
        await().until(() -> !server.phone.asked().isEmpty());
        coach("t", CoachInput.Action.TAKE, "");
        coach("w1", CoachInput.Action.WRITE, "Goedemorgen");
        server.phone.works();
        await().untilAsserted(() -> assertThat(server.phone.arrived()).endsWith("Goedemorgen"));
        assertThat(server.phone.arrived()).doesNotContain(HELLO, "1: een");
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
    void anErasureTakesAlongAllThatIsKeptForBringing() {
        server.phone.answersWith(new Brought.Refused(100));
        startOnWhatsApp();
        await().untilAsserted(() ->
                assertThat(Server.get(server.store.undelivered(10))).hasSize(1));
        assertThat(server.append(id, Samples.erase("weg"))).isEqualTo(Appended.STORED);
        server.outcome(id, "weg");
        assertThat(Server.get(server.store.undelivered(10))).isEmpty();
        assertThat(Server.get(server.store.deliveries(id))).isEqualTo(DeliveryRecord.NONE);
        List<ShardOutbox.Due> due =
                Server.get(server.store.shard(server.store.shardOf(id)).outbox().due(10));
        assertThat(due).isEmpty();
    }
}
