package nl.coachopdebank.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.coachopdebank.conversation.CoachInput.Action;
import nl.coachopdebank.conversation.HandOff;
import nl.coachopdebank.conversation.Outcome;
import org.junit.jupiter.api.Test;

/** What every store promises together with the pipeline on it: whoever must know hears of it. */
public abstract class ListeningContract extends ContractFixture {
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
    void sendsReadersAwayBeforeAStopAndWhoComesAfterItToo() {
        start();
        waitForTexts("Hoi, ik ben een chatbot.");
        RecordedFeed early = new RecordedFeed();
        RecordedFeed late = new RecordedFeed();
        RecordedHandOffs earlyCoach = new RecordedHandOffs();
        RecordedHandOffs lateCoach = new RecordedHandOffs();
        server.pipeline.replyFeed().subscribe(id, 0, early);
        server.pipeline.handOffs().subscribe(earlyCoach);
        await().until(() -> !early.events().isEmpty());

        server.pipeline.endReaders();
        server.pipeline.replyFeed().subscribe(id, 0, late);
        server.pipeline.handOffs().subscribe(lateCoach);

        await().untilAsserted(() -> assertThat(early.notices()).containsExactly("lagging"));
        await().untilAsserted(() -> assertThat(late.notices()).containsExactly("lagging"));
        assertThat(late.events()).isEmpty();
        assertThat(earlyCoach.timesMissed()).isPositive();
        assertThat(lateCoach.timesMissed()).isPositive();
    }

    @Test
    void listsOpenAndClosedHandOffs() {
        RecordedHandOffs heard = new RecordedHandOffs();
        Subscription subscription = server.pipeline.handOffs().subscribe(heard);
        start();
        say("1", "coach");
        await().until(() -> heard.lines().size() == 1);
        List<HandOffLine> open = Server.get(server.pipeline.handOffs().open());
        assertThat(open).containsExactlyElementsOf(heard.lines());
        assertThat(open.get(0).conversation()).isEqualTo(id);
        assertThat(open.get(0).region()).isEqualTo("zwolle");
        server.append(id, Samples.coach("a1", Action.TAKE, "anna", ""));
        server.append(id, Samples.coach("a2", Action.RETURN, "anna", ""));
        server.outcome(id, "a2");
        await().until(() -> heard.lines().size() == 3);
        assertThat(Server.get(server.pipeline.handOffs().open())).isEmpty();
        assertThat(Server.get(server.pipeline.handOffs().recentlyClosed(10)))
                .containsExactly(heard.lines().get(2));
        Instant ended =
                Objects.requireNonNull(heard.lines().get(2).handOff().closing()).at();
        assertThat(Server.get(server.pipeline.handOffs().endedSince(ended)))
                .containsExactly(heard.lines().get(2));
        assertThat(Server.get(server.pipeline.handOffs().endedSince(ended.plusSeconds(60))))
                .isEmpty();
        subscription.close();
        say("2", "coach");
        await().untilAsserted(() ->
                assertThat(Server.get(server.pipeline.handOffs().open())).hasSize(1));
        assertThat(heard.lines()).hasSize(3);
    }

    @Test
    void tellsFollowersOfHandOffsToReadAgainWhenTheAnswerToACommitWasLost() {
        server.close();
        LostAnswer forgetful = new LostAnswer(openStore("second", Server.SETTINGS));
        server = new Server(forgetful.store(), Server.SETTINGS).started();
        servers.add(server);
        start();
        waitForTexts("Hoi, ik ben een chatbot.");
        RecordedHandOffs heard = new RecordedHandOffs();
        server.pipeline.handOffs().subscribe(heard);
        forgetful.loseNext();
        say("1", "coach");
        await().untilAsserted(() -> assertThat(heard.timesMissed()).isPositive());
        assertThat(Server.get(server.pipeline.handOffs().open())).hasSize(1);
        assertThat(heard.lines())
                .as("the server takes its own notice for news of its own")
                .isEmpty();
    }

    @Test
    void erasesEverythingOfAConversation() {
        RecordedFeed feed = new RecordedFeed();
        RecordedHandOffs heard = new RecordedHandOffs();
        start();
        say("1", "coach");
        say("2", "timer 100");
        say("3", "boom");
        server.pipeline.replyFeed().subscribe(id, 0, feed);
        server.pipeline.handOffs().subscribe(heard);
        assertThat(server.append(id, Samples.erase("x"))).isEqualTo(Appended.STORED);
        assertThat(server.outcome(id, "x")).isEqualTo(Outcome.DONE);
        await().untilAsserted(() -> assertThat(feed.notices()).containsExactly("erased"));
        await().untilAsserted(() -> assertThat(heard.lines()).hasSizeGreaterThan(0));
        HandOffLine line = heard.lines().get(heard.lines().size() - 1);
        HandOff last = line.handOff();
        assertThat(line.isErased()).isTrue();
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
        RecordedHandOffs heard = new RecordedHandOffs();
        start();
        second.pipeline.replyFeed().subscribe(id, 0, feed);
        second.pipeline.handOffs().subscribe(heard);
        second.append(id, Samples.said("1", "coach"));
        second.append(id, Samples.coach("a1", Action.TAKE, "anna", ""));
        assertThat(second.outcome(id, "a1")).isEqualTo(Outcome.DONE);
        await().untilAsserted(() -> assertThat(feed.seqs()).containsExactly(1L, 2L, 3L, 4L, 5L));
        await().untilAsserted(() -> assertThat(heard.lines()).hasSize(2));
        server.pipeline.replyFeed().typing(id, "Anna");
        await().untilAsserted(() -> assertThat(feed.notices()).containsExactly("typing Anna"));
        server.pipeline.handOffs().looking(id + "-1", new Onlooker("bram", "Bram de Boer"));
        await().untilAsserted(() -> assertThat(heard.looks()).containsExactly(id + "-1 Bram de Boer"));
        second.append(id, Samples.erase("x"));
        await().untilAsserted(() -> assertThat(feed.notices()).containsExactly("typing Anna", "erased"));
        await().untilAsserted(() -> assertThat(heard.lines()).hasSize(3));
        assertThat(heard.lines().get(2).isErased()).isTrue();
    }
}
