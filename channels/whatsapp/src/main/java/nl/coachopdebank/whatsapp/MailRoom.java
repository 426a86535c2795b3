package nl.coachopdebank.whatsapp;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.conversation.ConversationInput.Started;
import nl.coachopdebank.pipeline.Appended;
import nl.coachopdebank.pipeline.Assignment;
import nl.coachopdebank.pipeline.Correspondents;
import nl.coachopdebank.pipeline.Inbox;
import nl.coachopdebank.pipeline.Mail;
import nl.coachopdebank.pipeline.NewIds;
import nl.coachopdebank.pipeline.Passes;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Brings messages into their conversations, each once. Three steps, each of which may be done again: a message is assigned to a
 * conversation, and stays assigned to it; its inputs are appended under ids that count once; then it is closed. After a crash
 * between two steps Meta sends the message again, and it goes the same way to its end.
 */
final class MailRoom {
    static final String CHANNEL = "whatsapp";

    /** Every conversation is started under this id, so that it starts once. */
    private static final String START = "start";

    private static final String LANGUAGE = "nl";

    /** A conversation may be erased between assigning and appending. Three times in a row is no coincidence. */
    private static final int MOST_TRIES = 3;

    /** A POST holds up to 1,000 messages: all conversations at once, so that they are stored together. */
    private static final int AT_ONCE = 1_000;

    private final Correspondents correspondents;
    private final Inbox inbox;
    private final Entrance entrance;
    private final Clock clock;

    MailRoom(Correspondents correspondents, Inbox inbox, Passes passes, Clock clock) {
        this.correspondents = correspondents;
        this.inbox = inbox;
        this.entrance = new Entrance(passes, correspondents, clock);
        this.clock = clock;
    }

    /** A message that got where it belongs. */
    record Arrived(Letter letter, Assignment assignment) {
        ConversationId conversation() {
            ConversationId conversation = assignment.conversation();
            if (conversation == null) {
                throw new IllegalStateException("a letter without a conversation is not delivered");
            }
            return conversation;
        }
    }

    /** What became of a batch.
     *
     * @param arrived those that were not handled before
     * @param conflict whether a person's aliases are at odds with what is known
     */
    record Round(List<Arrived> arrived, boolean conflict) {}

    /** Completes when all is durable; the order within a conversation is that of the letters. */
    Mono<Round> deliver(List<Letter> letters) {
        return letters.isEmpty() ? Mono.just(new Round(List.of(), false)) : deliver(letters, 1);
    }

    private Mono<Round> deliver(List<Letter> letters, int attempt) {
        List<Mail> mail = letters.stream().map(Letter::mail).toList();
        return Mono.fromCompletionStage(() -> correspondents.assign(mail))
                .flatMap(assignments -> Flux.fromIterable(assigned(letters, assignments))
                        .concatMap(entrance::enter)
                        .collectList()
                        .flatMap(assigned -> deliver(new Round(assigned, conflict(assignments)), attempt)));
    }

    private static List<Arrived> assigned(List<Letter> letters, List<Assignment> assignments) {
        List<Arrived> assigned = new ArrayList<>();
        for (int i = 0; i < letters.size(); i++) {
            Assignment assignment = assignments.get(i);
            if (!assignment.handled() && assignment.conversation() != null) {
                assigned.add(new Arrived(letters.get(i), assignment));
            }
        }
        return assigned;
    }

    private static boolean conflict(List<Assignment> assignments) {
        return assignments.stream().anyMatch(Assignment::conflict);
    }

    private Mono<Round> deliver(Round round, int attempt) {
        return Flux.fromIterable(byConversation(round.arrived()))
                .flatMap(this::append, AT_ONCE)
                .flatMapIterable(lost -> lost)
                .collectList()
                .flatMap(lost -> close(round, lost).then(again(round, lost, attempt)));
    }

    private static Collection<List<Arrived>> byConversation(List<Arrived> assigned) {
        Map<ConversationId, List<Arrived>> groups = new LinkedHashMap<>();
        assigned.forEach(one -> groups.computeIfAbsent(one.conversation(), id -> new ArrayList<>())
                .add(one));
        return groups.values();
    }

    /** Appends one conversation's messages one after the other; answers those for which it is no longer there. */
    private Mono<List<Arrived>> append(List<Arrived> group) {
        ConversationId conversation = group.get(0).conversation();
        boolean begins = group.stream().anyMatch(one -> one.assignment().begins());
        Mono<Appended> start = begins ? append(conversation, started()) : Mono.just(Appended.DUPLICATE);
        return start.thenMany(Flux.fromIterable(group))
                .concatMap(one -> appended(one).filter(there -> !there).map(gone -> one))
                .collectList();
    }

    private Mono<Boolean> appended(Arrived one) {
        return Flux.fromIterable(one.letter().inputs())
                .concatMap(input -> append(one.conversation(), input))
                .all(result -> result != Appended.UNKNOWN);
    }

    private Mono<Appended> append(ConversationId conversation, ConversationInput input) {
        return Mono.fromCompletionStage(() -> inbox.append(conversation, input))
                .flatMap(result ->
                        result == Appended.FULL ? Mono.error(new StoreBusy("the inbox is full")) : Mono.just(result));
    }

    private Started started() {
        return new Started(START, clock.instant(), CHANNEL, "", LANGUAGE, "", "");
    }

    private Mono<Void> close(Round round, List<Arrived> lost) {
        List<String> keys = round.arrived().stream()
                .filter(one -> !lost.contains(one))
                .map(one -> one.letter().mail().key())
                .toList();
        return Mono.fromCompletionStage(() -> correspondents.handled(keys));
    }

    /** What begins no talk begins none in place of one that is gone. */
    private static @Nullable ConversationId anew(Arrived one) {
        return one.letter().mail().candidate() == null ? null : NewIds.conversation();
    }

    private Mono<Round> again(Round round, List<Arrived> lost, int attempt) {
        if (lost.isEmpty()) {
            return Mono.just(round);
        }
        if (attempt == MOST_TRIES) {
            return Mono.error(new StoreBusy("conversations are gone again and again"));
        }
        List<Letter> anew = lost.stream()
                .map(one -> one.letter().with(one.letter().mail().without(one.conversation(), anew(one))))
                .toList();
        return deliver(anew, attempt + 1).map(next -> {
            List<Arrived> all = new ArrayList<>(round.arrived());
            all.removeAll(lost);
            all.addAll(next.arrived());
            return new Round(all, round.conflict() || next.conflict());
        });
    }
}
