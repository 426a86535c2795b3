package nl.coachopdebank.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.coachopdebank.conversation.CoachInput.Action;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.HandOff;
import nl.coachopdebank.conversation.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store promises together with the pipeline on it. */
public abstract class PipelineContract {
    private final Random random = new Random(20_261_102);
    private final List<Server> servers = new ArrayList<>();
    private Server server;
    private ConversationId id;

    /** Another server's view on the same store. */
    protected abstract Store openStore(String serverId, PipelineSettings settings);

    @BeforeEach
    void startServer() {
        server = newServer("first", Server.SETTINGS).started();
        id = Samples.id(random);
    }

    @AfterEach
    void stopServers() {
        servers.forEach(Server::close);
    }

    private Server newServer(String name, PipelineSettings settings) {
        Server one = new Server(openStore(name, settings), settings);
        servers.add(one);
        return one;
    }

    private void start() {
        assertThat(server.append(id, Samples.started())).isEqualTo(Appended.STORED);
    }

    private void say(String inputId, String text) {
        assertThat(server.append(id, Samples.said(inputId, text))).isEqualTo(Appended.STORED);
    }

    private void waitForTexts(String... texts) {
        await().untilAsserted(() -> assertThat(server.texts(id)).containsExactly(texts));
    }

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
    void goesOnAfterAnInputThatTheEngineFailsOn() {
        start();
        say("1", "boom");
        say("2", "verder");
        waitForTexts("Hoi, ik ben een chatbot.", "verder", "1: verder");
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
    void tellsACoachWhoWasFirst() {
        start();
        say("1", "coach");
        server.append(id, Samples.coach("a1", Action.TAKE, "anna", ""));
        server.append(id, Samples.coach("b1", Action.TAKE, "bram", ""));
        assertThat(server.outcome(id, "a1")).isEqualTo(Outcome.DONE);
        assertThat(server.outcome(id, "b1")).isEqualTo(Outcome.refused("Coach anna"));
        say("2", "hallo coach");
        server.append(id, Samples.coach("a2", Action.WRITE, "anna", "Dag!"));
        server.append(id, Samples.coach("a3", Action.RETURN, "anna", ""));
        say("3", "bot?");
        waitForTexts(
                "Hoi, ik ben een chatbot.",
                "coach",
                "1: coach",
                "waiting",
                "coach",
                "hallo coach",
                "Dag!",
                "bot",
                "bot?",
                "3: bot?");
    }

    @Test
    void doesNotWaitForAnOutcomeForEver() {
        start();
        CompletionStage<Outcome> never = server.pipeline.outcomes().await(id, "none", Duration.ofMillis(50));
        assertThatThrownBy(() -> never.toCompletableFuture().join()).hasCauseInstanceOf(TimeoutException.class);
    }

    @Test
    void listsOpenAndClosedHandOffs() {
        List<HandOffLine> heard = new CopyOnWriteArrayList<>();
        Subscription subscription = server.pipeline.handOffs().subscribe(heard::add);
        start();
        say("1", "coach");
        await().until(() -> heard.size() == 1);
        List<HandOffLine> open = Server.get(server.pipeline.handOffs().open());
        assertThat(open).containsExactlyElementsOf(heard);
        assertThat(open.get(0).conversation()).isEqualTo(id);
        assertThat(open.get(0).region()).isEqualTo("zwolle");
        server.append(id, Samples.coach("a1", Action.TAKE, "anna", ""));
        server.append(id, Samples.coach("a2", Action.RETURN, "anna", ""));
        server.outcome(id, "a2");
        await().until(() -> heard.size() == 3);
        assertThat(Server.get(server.pipeline.handOffs().open())).isEmpty();
        assertThat(Server.get(server.pipeline.handOffs().recentlyClosed(10))).containsExactly(heard.get(2));
        subscription.close();
        say("2", "coach");
        await().untilAsserted(() ->
                assertThat(Server.get(server.pipeline.handOffs().open())).hasSize(1));
        assertThat(heard).hasSize(3);
    }

    @Test
    void erasesEverythingOfAConversation() {
        RecordedFeed feed = new RecordedFeed();
        List<HandOffLine> heard = new CopyOnWriteArrayList<>();
        start();
        say("1", "coach");
        say("2", "timer 100");
        say("3", "boom");
        server.pipeline.replyFeed().subscribe(id, 0, feed);
        server.pipeline.handOffs().subscribe(heard::add);
        assertThat(server.append(id, Samples.erase("x"))).isEqualTo(Appended.STORED);
        assertThat(server.outcome(id, "x")).isEqualTo(Outcome.DONE);
        await().untilAsserted(() -> assertThat(feed.notices()).containsExactly("erased"));
        await().untilAsserted(() -> assertThat(heard).hasSizeGreaterThan(0));
        HandOff last = heard.get(heard.size() - 1).handOff();
        assertThat(last.state()).isEqualTo(HandOff.State.LAPSED);
        assertThat(last.wish()).isEmpty();
        assertThat(Server.get(server.store.find(id))).isEqualTo(Optional.empty());
        assertThat(server.events(id)).isEmpty();
        assertThat(Server.get(server.pipeline.handOffs().open())).isEmpty();
        assertThat(server.append(id, Samples.said("4", "hoi"))).isEqualTo(Appended.UNKNOWN);
    }

    @Test
    void tellsASubscriberFirstWhatIsStoredAndThenWhatComes() {
        start();
        say("1", "een");
        waitForTexts("Hoi, ik ben een chatbot.", "een", "1: een");
        RecordedFeed all = new RecordedFeed();
        RecordedFeed late = new RecordedFeed();
        server.pipeline.replyFeed().subscribe(id, 0, all);
        server.pipeline.replyFeed().subscribe(id, 2, late);
        IntStream.rangeClosed(2, 50).forEach(i -> server.pipeline.inbox().append(id, Samples.said("m" + i, "t" + i)));
        await().untilAsserted(() -> assertThat(all.events()).hasSize(101));
        await().untilAsserted(() -> assertThat(late.events()).hasSize(99));
        assertThat(all.seqs()).isEqualTo(LongStream.rangeClosed(1, 101).boxed().toList());
        assertThat(late.seqs()).isEqualTo(LongStream.rangeClosed(3, 101).boxed().toList());
        assertThat(all.events()).isEqualTo(server.events(id));
        assertThat(all.notices()).isEmpty();
    }

    @Test
    void tellsASubscriberOfNothingThatThereIsNothing() {
        RecordedFeed feed = new RecordedFeed();
        server.pipeline.replyFeed().subscribe(id, 0, feed);
        await().untilAsserted(() -> assertThat(feed.notices()).containsExactly("erased"));
    }

    @Test
    void tellsNothingAfterASubscriptionWasClosed() {
        start();
        RecordedFeed feed = new RecordedFeed();
        Subscription subscription = server.pipeline.replyFeed().subscribe(id, 0, feed);
        await().until(() -> feed.events().size() == 1);
        subscription.close();
        say("1", "een");
        waitForTexts("Hoi, ik ben een chatbot.", "een", "1: een");
        assertThat(feed.events()).hasSize(1);
    }

    @Test
    void bringsTheWorkOfOneServerToWhoListensOnAnother() {
        Server second = newServer("second", Server.SETTINGS);
        RecordedFeed feed = new RecordedFeed();
        List<HandOffLine> heard = new CopyOnWriteArrayList<>();
        start();
        second.pipeline.replyFeed().subscribe(id, 0, feed);
        second.pipeline.handOffs().subscribe(heard::add);
        second.append(id, Samples.said("1", "coach"));
        second.append(id, Samples.coach("a1", Action.TAKE, "anna", ""));
        assertThat(second.outcome(id, "a1")).isEqualTo(Outcome.DONE);
        await().untilAsserted(() -> assertThat(feed.seqs()).containsExactly(1L, 2L, 3L, 4L, 5L));
        await().untilAsserted(() -> assertThat(heard).hasSize(2));
        server.pipeline.replyFeed().typing(id, "Anna");
        await().untilAsserted(() -> assertThat(feed.notices()).containsExactly("typing Anna"));
        second.append(id, Samples.erase("x"));
        await().untilAsserted(() -> assertThat(feed.notices()).containsExactly("typing Anna", "erased"));
        await().untilAsserted(() -> assertThat(heard).hasSize(3));
        assertThat(heard.get(2).handOff().state()).isEqualTo(HandOff.State.LAPSED);
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
