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
public abstract class OutboxContract extends OutboxFixture {
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

    @Test
    void whatAColleagueSaidOnWhatsAppItselfIsNotBroughtAgain() throws InterruptedException {
        startOnWhatsApp();
        waitForPhone(HELLO);
        server.append(id, new ConversationInput.ColleagueAnswered(Doors.WHATSAPP_ID + "e1", Samples.AT, "Ik bel je"));
        waitForTexts(HELLO, "Ik bel je");
        quiet();
        assertThat(server.phone.arrived()).containsExactly(HELLO);
    }

    @Test
    void whatWaitsFollowsASticker() {
        server.phone.answersWith(new Brought.Waits(1));
        startOnWhatsApp();
        await().untilAsserted(() -> assertThat(stateOf(1)).isEqualTo(Shipment.State.WAITING));
        server.phone.works();
        server.append(id, new ConversationInput.ResidentSent("s1", Samples.AT, ConversationInput.Attachment.STICKER));
        waitForPhone(HELLO);
    }
}
