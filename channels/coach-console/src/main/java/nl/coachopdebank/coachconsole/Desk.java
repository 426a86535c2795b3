package nl.coachopdebank.coachconsole;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import nl.coachopdebank.conversation.CoachInput;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.HandOff;
import nl.coachopdebank.conversation.HandOff.State;
import nl.coachopdebank.conversation.Outcome;
import nl.coachopdebank.pipeline.Appended;
import nl.coachopdebank.pipeline.Conversations;
import nl.coachopdebank.pipeline.HandOffLine;
import nl.coachopdebank.pipeline.HandOffs;
import nl.coachopdebank.pipeline.Inbox;
import nl.coachopdebank.pipeline.Outcomes;
import nl.coachopdebank.pipeline.StoreUnavailable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What coaches can see and do. Every action is an input of the conversation; its outcome is awaited here. */
@Component
class Desk {
    /** Safety on top, then the longest waiting: the only two things that may order the list (A6). */
    static final Comparator<HandOff> URGENCY =
            Comparator.comparing((HandOff handOff) -> handOff.safety() == null).thenComparing(HandOff::requestedAt);

    private static final Comparator<HandOffLine> ORDER = Comparator.comparing(HandOffLine::handOff, URGENCY);

    private final Inbox inbox;
    private final Outcomes outcomes;
    private final HandOffs handOffs;
    private final Conversations conversations;
    private final CoachConsoleSettings settings;
    private final Clock clock;

    Desk(
            Inbox inbox,
            Outcomes outcomes,
            HandOffs handOffs,
            Conversations conversations,
            CoachConsoleSettings settings,
            Clock clock) {
        this.inbox = inbox;
        this.outcomes = outcomes;
        this.handOffs = handOffs;
        this.conversations = conversations;
        this.settings = settings;
        this.clock = clock;
    }

    /** The list: {@code waiting}, {@code mine} or {@code all} (with those that ended last). */
    Mono<List<HandOffLine>> list(String state, Coach coach) {
        Mono<List<HandOffLine>> open = stored(handOffs.open());
        return switch (state) {
            case "waiting" ->
                open.map(lines -> lines.stream()
                        .filter(line -> line.handOff().state() == State.REQUESTED)
                        .sorted(ORDER)
                        .toList());
            case "mine" ->
                open.map(lines -> lines.stream()
                        .filter(line -> line.handOff().isHeldBy(coach.username()))
                        .sorted(ORDER)
                        .toList());
            case "all" -> Mono.zip(open, stored(handOffs.recentlyClosed(settings.closedShown())), Desk::together);
            default -> Mono.error(CoachProblem.BAD_REQUEST.exception());
        };
    }

    /** All that are open, and as many of the ended ones as are searched. */
    Mono<List<HandOffLine>> everything() {
        return Mono.zip(
                stored(handOffs.open()), stored(handOffs.recentlyClosed(settings.closedSearched())), Desk::together);
    }

    /** A hand-off of which the talk has a newer one can no longer be opened, and is left out. */
    private static List<HandOffLine> together(List<HandOffLine> open, List<HandOffLine> closed) {
        List<HandOffLine> all = new ArrayList<>(open);
        all.sort(ORDER);
        Set<ConversationId> known = new HashSet<>();
        open.forEach(line -> known.add(line.conversation()));
        closed.stream().filter(line -> known.add(line.conversation())).forEach(all::add);
        return all;
    }

    /** The conversation whose latest hand-off this is. */
    Mono<Conversation> find(HandOffRef ref) {
        return stored(conversations.find(ref.conversation()))
                .flatMap(Mono::justOrEmpty)
                .switchIfEmpty(Mono.error(CoachProblem.GONE::exception))
                .filter(held -> held.handOff() != null && held.handOff().id().equals(ref.id()))
                .switchIfEmpty(Mono.error(CoachProblem.NOT_FOUND::exception));
    }

    /** The conversation, when there is or was a request in it; else coaches are not told that it exists. */
    Mono<Conversation> latest(ConversationId id) {
        return stored(conversations.find(id))
                .flatMap(Mono::justOrEmpty)
                .filter(held -> held.handOff() != null)
                .switchIfEmpty(Mono.error(CoachProblem.NOT_FOUND::exception));
    }

    /** The whole transcript of its conversation. */
    Mono<List<Event>> events(HandOffRef ref) {
        return stored(conversations.events(ref.conversation(), 0));
    }

    Mono<HandOffLine> line(HandOffRef ref) {
        return find(ref).map(Desk::line);
    }

    static HandOffLine line(Conversation held) {
        HandOff handOff = held.handOff();
        if (handOff == null) {
            throw CoachProblem.NOT_FOUND.exception();
        }
        return new HandOffLine(
                handOff,
                held.id(),
                held.channel(),
                held.region(),
                held.language().code());
    }

    /** Does it, or says why not; the same input again has the same outcome. */
    Mono<Outcome> act(HandOffRef ref, CoachInput input) {
        return stored(inbox.append(ref.conversation(), input)).flatMap(appended -> {
            if (appended == Appended.UNKNOWN) {
                return Mono.error(CoachProblem.GONE.exception());
            }
            if (appended == Appended.FULL) {
                return Mono.error(CoachProblem.BUSY.exception());
            }
            return stored(outcomes.await(ref.conversation(), input.id(), settings.answerLimit()));
        });
    }

    Clock clock() {
        return clock;
    }

    static Map<String, Object> takenBy(String name) {
        return Map.of("takenBy", name);
    }

    static <T> Mono<T> stored(CompletionStage<T> answer) {
        return Mono.fromCompletionStage(answer)
                .onErrorMap(StoreUnavailable.class, failure -> CoachProblem.BUSY.exception())
                .onErrorMap(TimeoutException.class, failure -> CoachProblem.BUSY.exception());
    }
}
