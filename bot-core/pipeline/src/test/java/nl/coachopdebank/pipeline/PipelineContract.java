package nl.coachopdebank.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import nl.coachopdebank.conversation.CoachInput;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.Outcome;
import org.junit.jupiter.api.Test;

/** What every store promises together with the pipeline on it: messages get their turns. */
public abstract class PipelineContract extends ContractFixture {
    @Test
    void answersEachMessageOnceAndInOrder() {
        start();
        say("1", "een");
        say("2", "twee");
        waitForTexts("Hoi, ik ben een chatbot.", "een", "1: een", "twee", "2: twee");
        assertThat(server.events(id).stream().map(Event::seq)).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void keepsTheOrderInWhichManyMessagesWereSentAtOnce() {
        start();
        List<CompletionStage<Appended>> answers = IntStream.rangeClosed(1, 1_000)
                .mapToObj(i -> server.pipeline.inbox().append(id, Samples.said("m" + i, "t" + i)))
                .toList();
        answers.forEach(answer -> assertThat(Server.get(answer)).isEqualTo(Appended.STORED));
        await().untilAsserted(() -> assertThat(server.events(id)).hasSize(2_001));
        List<String> replies =
                server.texts(id).stream().filter(text -> text.contains(": ")).toList();
        assertThat(replies)
                .isEqualTo(IntStream.rangeClosed(1, 1_000)
                        .mapToObj(i -> i + ": t" + i)
                        .toList());
    }

    @Test
    void answersASecondDeliveryWithoutASecondReply() {
        start();
        say("1", "een");
        assertThat(server.append(id, Samples.said("1", "een"))).isEqualTo(Appended.DUPLICATE);
        assertThat(server.append(id, Samples.started())).isEqualTo(Appended.DUPLICATE);
        say("2", "twee");
        waitForTexts("Hoi, ik ben een chatbot.", "een", "1: een", "twee", "2: twee");
    }

    @Test
    void aResidentsIdNeverPassesForWhatSomeoneElseSends() {
        start();
        say("gone", "een");
        say("coach:anna:1", "twee");
        CoachInput take = Samples.coach(CoachInput.idFor("anna", "1"), CoachInput.Action.TAKE, "anna", "");
        assertThat(server.append(id, take)).isEqualTo(Appended.STORED);
        assertThat(server.append(id, Samples.erase("gone"))).isEqualTo(Appended.STORED);
        assertThat(server.outcome(id, "gone")).isEqualTo(Outcome.DONE);
        assertThat(server.events(id)).isEmpty();
    }

    @Test
    void doesNotKnowAConversationThatNeverStarted() {
        assertThat(server.append(id, Samples.said("1", "hallo"))).isEqualTo(Appended.UNKNOWN);
        assertThat(Server.get(server.store.find(id))).isEmpty();
        assertThat(Server.get(server.store.findSecretHash(id))).isEmpty();
        assertThat(server.events(id)).isEmpty();
    }

    @Test
    void refusesWhatDoesNotFitAnyMore() {
        PipelineSettings small = new PipelineSettings(
                4, 2, 0, Server.SETTINGS.leases(), new PipelineSettings.Limits(3, 0, 0), Server.SETTINGS.retention());
        server.close();
        Server idle = newServer("idle", small);
        assertThat(idle.append(id, Samples.started())).isEqualTo(Appended.STORED);
        assertThat(idle.append(id, Samples.said("1", "een"))).isEqualTo(Appended.STORED);
        assertThat(idle.append(id, Samples.said("2", "twee"))).isEqualTo(Appended.STORED);
        assertThat(idle.append(id, Samples.said("3", "drie"))).isEqualTo(Appended.FULL);
        assertThat(idle.append(id, Samples.said("2", "twee"))).isEqualTo(Appended.DUPLICATE);
        idle.started();
        await().untilAsserted(() -> assertThat(idle.events(id)).hasSize(5));
        assertThat(idle.append(id, Samples.said("3", "drie"))).isEqualTo(Appended.STORED);
        await().untilAsserted(() -> assertThat(idle.texts(id)).endsWith("drie", "3: drie"));
    }

    @Test
    void findsTheConversationWithItsSecret() {
        start();
        say("1", "een");
        waitForTexts("Hoi, ik ben een chatbot.", "een", "1: een");
        assertThat(Server.get(server.store.findSecretHash(id))).contains(Samples.SECRET_HASH);
        Conversation found = Server.get(server.store.find(id)).orElseThrow();
        assertThat(found.lastSeq()).isEqualTo(3);
        assertThat(found.region()).isEqualTo("zwolle");
        assertThat(Server.get(server.store.events(id, 2))).hasSize(1);
        assertThat(Server.get(server.store.events(id, 3))).isEmpty();
        assertThat(Server.get(server.store.events(id, 99))).isEmpty();
    }

    @Test
    void doesNotHoldUpOthersWhileOneConversationLooksSomethingUp() {
        start();
        say("1", "look slow");
        say("2", "daarna");
        await().until(() -> server.desk.waiting() == 1);
        ConversationId other = sameShardAs(id);
        server.append(other, Samples.started());
        server.append(other, Samples.said("1", "hallo"));
        await().untilAsserted(() -> assertThat(server.texts(other)).endsWith("1: hallo"));
        assertThat(server.texts(id)).containsExactly("Hoi, ik ben een chatbot.");
        server.desk.answer();
        waitForTexts("Hoi, ik ben een chatbot.", "look slow", "1: look slow", "daarna", "2: daarna");
    }

    private ConversationId sameShardAs(ConversationId one) {
        ConversationId other = Samples.id(random);
        while (server.store.shardOf(other) != server.store.shardOf(one)) {
            other = Samples.id(random);
        }
        return other;
    }

    @Test
    void goesOnWithoutFindingsWhenNothingIsFound() {
        start();
        say("1", "look nowhere");
        waitForTexts("Hoi, ik ben een chatbot.", "look nowhere", "1: look nowhere");
    }

    @Test
    void tellsTheResidentOfAnInputThatTheEngineFailsOnAndGoesOn() {
        start();
        say("1", "boom");
        say("2", "verder");
        waitForTexts("Hoi, ik ben een chatbot.", "boom", "sorry", "verder", "1: verder");
        assertThat(server.meters.counter("couch.turns.dead").count()).isEqualTo(1);
    }

    @Test
    void copesWithTextOfEveryKind() {
        start();
        ConversationInput.ResidentSaid odd =
                Samples.said("id \ud800 \u0000", "a\ud800b\udc00 \ud83d\ude00 \u0000\u202e<b>\r\n{\"}");
        assertThat(server.append(id, odd)).isEqualTo(Appended.STORED);
        assertThat(server.append(id, odd)).isEqualTo(Appended.DUPLICATE);
        waitForTexts("Hoi, ik ben een chatbot.", odd.text(), "1: " + odd.text());
    }

    @Test
    void firesATimerOnceWhenItIsDue() {
        start();
        say("1", "timer 30");
        waitForTexts("Hoi, ik ben een chatbot.", "timer 30", "1: timer 30", "timer t-1");
        say("2", "na");
        waitForTexts("Hoi, ik ben een chatbot.", "timer 30", "1: timer 30", "timer t-1", "na", "2: na");
    }

    @Test
    void firesATimerThatBecameDueWhileNoServerWorked() {
        start();
        say("1", "timer 300");
        waitForTexts("Hoi, ik ben een chatbot.", "timer 300", "1: timer 300");
        server.close();
        Server next = newServer("next", Server.SETTINGS).started();
        await().untilAsserted(() -> assertThat(next.texts(id)).endsWith("timer t-1"));
    }

    @Test
    void dividesTheShardsAmongServers() {
        await().until(() -> server.pipeline.shardsOwned() == 4);
        Server second = newServer("second", Server.SETTINGS).started();
        await().until(() -> server.pipeline.shardsOwned() == 2 && second.pipeline.shardsOwned() == 2);
        Server third = newServer("third", Server.SETTINGS).started();
        Server fourth = newServer("fourth", Server.SETTINGS).started();
        await().until(() -> servers.stream().allMatch(one -> one.pipeline.shardsOwned() == 1));
        third.close();
        fourth.close();
        second.close();
        await().until(() -> server.pipeline.shardsOwned() == 4);
    }

    @Test
    void takesOverTheWorkOfACrashedServer() {
        await().until(() -> server.pipeline.shardsOwned() == 4);
        start();
        say("1", "een");
        waitForTexts("Hoi, ik ben een chatbot.", "een", "1: een");
        server.crash();
        say("2", "twee");
        Server second = newServer("second", Server.SETTINGS).started();
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(second.texts(id))
                        .containsExactly("Hoi, ik ben een chatbot.", "een", "1: een", "twee", "2: twee"));
        await().atMost(Duration.ofSeconds(5)).until(() -> second.pipeline.shardsOwned() == 4);
    }

    @Test
    void isReadyOnlyWhileItWorks() {
        await().until(server.pipeline::ready);
        server.close();
        assertThat(server.pipeline.ready()).isFalse();
    }
}
