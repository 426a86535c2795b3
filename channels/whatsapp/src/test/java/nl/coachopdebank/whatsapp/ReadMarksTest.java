package nl.coachopdebank.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import nl.coachopdebank.conversation.Anamnesis;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationInput.Started;
import nl.coachopdebank.conversation.Holder;
import nl.coachopdebank.pipeline.Assignment;
import nl.coachopdebank.pipeline.Conversations;
import nl.coachopdebank.pipeline.NewIds;
import nl.coachopdebank.pipeline.StoreUnavailable;
import nl.coachopdebank.whatsapp.graph.ReadReceipt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

@DisplayName("The blue ticks")
class ReadMarksTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<ReadReceipt> sent = new ArrayList<>();
    private final MovingClock clock = new MovingClock();

    private MailRoom.Arrived arrived(String person, String message) {
        Letter letter = Letter.of(Posts.says(Posts.person(person), message, "hoi", 0), clock);
        return new MailRoom.Arrived(letter, new Assignment(person, letter.mail().candidate(), false, false, false));
    }

    private ReadMarks marks(CompletionStage<Optional<Conversation>> found) {
        return new ReadMarks(
                receipt -> {
                    sent.add(receipt);
                    return Mono.just(true);
                },
                conversations(found),
                meters);
    }

    private static Conversations conversations(CompletionStage<Optional<Conversation>> found) {
        return (Conversations) Proxy.newProxyInstance(
                Conversations.class.getClassLoader(),
                new Class<?>[] {Conversations.class},
                (proxy, method, args) -> found);
    }

    private static CompletionStage<Optional<Conversation>> heldBy(Holder holder) {
        Conversation blank =
                Conversation.blank(NewIds.conversation(), new Started("start", Posts.AT, "whatsapp", "", "nl", "", ""));
        return CompletableFuture.completedFuture(Optional.of(new Conversation(
                blank.id(),
                blank.channel(),
                blank.region(),
                blank.language(),
                blank.release(),
                blank.secretHash(),
                null,
                blank.path(),
                blank.offered(),
                0,
                blank.facts(),
                null,
                blank.explained(),
                blank.flags(),
                holder,
                1,
                0,
                null,
                Anamnesis.NONE,
                0,
                Posts.AT,
                Posts.AT)));
    }

    private double counted(String result) {
        return meters.counter("couch.whatsapp.read.marks", "result", result).count();
    }

    @Test
    void areSetForTheNewestMessageOfEachPerson() {
        marks(heldBy(Holder.BOT)).send(List.of(arrived("1", "a"), arrived("2", "b"), arrived("1", "c")));

        assertThat(sent).containsExactly(new ReadReceipt("wamid.c", true), new ReadReceipt("wamid.b", true));
        assertThat(counted("taken")).isEqualTo(2);
    }

    @Test
    void sayThatAnAnswerIsMadeUnlessACoachHasTheFloor() {
        marks(heldBy(Holder.WAITING)).send(List.of(arrived("1", "a")));
        marks(heldBy(Holder.COACH)).send(List.of(arrived("1", "b")));
        marks(CompletableFuture.completedFuture(Optional.empty())).send(List.of(arrived("1", "c")));

        assertThat(sent).extracting(ReadReceipt::typing).containsExactly(true, false, true);
    }

    @Test
    void areOnlyCountedWhenTheyFail() {
        marks(CompletableFuture.failedFuture(new StoreUnavailable("away", null)))
                .send(List.of(arrived("1", "a")));
        Function<ReadReceipt, Mono<Boolean>> broken = receipt -> Mono.error(new IllegalStateException());
        new ReadMarks(broken, conversations(heldBy(Holder.BOT)), meters).send(List.of(arrived("1", "a")));
        new ReadMarks(receipt -> Mono.just(false), conversations(heldBy(Holder.BOT)), meters)
                .send(List.of(arrived("1", "a")));

        assertThat(sent).isEmpty();
        assertThat(counted("failed")).isEqualTo(3);
    }
}
