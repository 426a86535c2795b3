package nl.coachopdebank.webchat;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.Outcome;
import nl.coachopdebank.pipeline.Appended;
import nl.coachopdebank.pipeline.Conversations;
import nl.coachopdebank.pipeline.Correspondents;
import nl.coachopdebank.pipeline.Inbox;
import nl.coachopdebank.pipeline.Outcomes;
import nl.coachopdebank.pipeline.ReplyFeed;
import nl.coachopdebank.pipeline.StoreUnavailable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a resident can do, whichever way they come in: each call checks the secret first. */
@Component
class ResidentDoor {
    private final Inbox inbox;
    private final Conversations conversations;
    private final Outcomes outcomes;
    private final Correspondents correspondents;
    private final WebChatSettings settings;
    private final Clock clock;
    private final ReplyFeed feed;
    private final Pace messages;
    private final Pace typing;

    ResidentDoor(
            Inbox inbox,
            Conversations conversations,
            Outcomes outcomes,
            Correspondents correspondents,
            ReplyFeed feed,
            WebChatSettings settings,
            Clock clock) {
        this.inbox = inbox;
        this.conversations = conversations;
        this.outcomes = outcomes;
        this.correspondents = correspondents;
        this.settings = settings;
        this.clock = clock;
        this.feed = feed;
        this.messages = new Pace(settings.messageBurst(), settings.messagesPerSecond());
        this.typing = new Pace(1, 1_000.0 / settings.typingEvery().toMillis());
    }

    /** The conversation that this id and secret open; the same problem for a wrong id and for a wrong secret. */
    Mono<ConversationId> open(String id, String secret) {
        if (!ConversationId.isValid(id)) {
            return Mono.error(ChatProblem.NOT_FOUND.exception());
        }
        ConversationId conversation = new ConversationId(id);
        return stored(conversations.findSecretHash(conversation))
                .filter(hash -> hash.isPresent() && Secrets.matches(secret, hash.get()))
                .map(hash -> conversation)
                .switchIfEmpty(Mono.error(ChatProblem.NOT_FOUND::exception));
    }

    /** The same, with all that is known of the conversation. */
    Mono<Conversation> enter(String id, String secret) {
        if (!ConversationId.isValid(id)) {
            return Mono.error(ChatProblem.NOT_FOUND.exception());
        }
        return stored(conversations.find(new ConversationId(id)))
                .flatMap(Mono::justOrEmpty)
                .filter(held -> Secrets.matches(secret, held.secretHash()))
                .switchIfEmpty(Mono.error(ChatProblem.NOT_FOUND::exception));
    }

    Mono<Conversation> find(ConversationId id) {
        return stored(conversations.find(id))
                .flatMap(Mono::justOrEmpty)
                .switchIfEmpty(Mono.error(ChatProblem.NOT_FOUND::exception));
    }

    Mono<List<Event>> events(ConversationId id, long after) {
        return stored(conversations.events(id, after));
    }

    /** Stores a message; true when it had been stored before. */
    Mono<Boolean> send(ConversationId id, IncomingMessage message) {
        return Mono.defer(() -> {
            ConversationInput input = message.input(clock.instant());
            if (!messages.allows(id, System.nanoTime())) {
                return Mono.error(ChatProblem.TOO_FAST.exception());
            }
            return append(id, input);
        });
    }

    /** Passes on who does not ask too often; a message counts the same. */
    Mono<ConversationId> paced(ConversationId id) {
        return messages.allows(id, System.nanoTime()) ? Mono.just(id) : Mono.error(ChatProblem.TOO_FAST.exception());
    }

    /** Tells that the resident types; more often than is worth telling it is passed over. */
    void types(ConversationId id) {
        if (typing.allows(id, System.nanoTime())) {
            feed.typing(id, "");
        }
    }

    Mono<Boolean> append(ConversationId id, ConversationInput input) {
        return stored(inbox.append(id, input)).flatMap(ResidentDoor::accepted);
    }

    private static Mono<Boolean> accepted(Appended appended) {
        return switch (appended) {
            case STORED -> Mono.just(false);
            case DUPLICATE -> Mono.just(true);
            case UNKNOWN -> Mono.error(ChatProblem.NOT_FOUND.exception());
            case FULL -> Mono.error(ChatProblem.BUSY.exception());
        };
    }

    /**
     * Erases the conversation everywhere; completes when it is gone, fails when it could not be erased. Who the resident is on
     * another door goes first: after the conversation nobody could find it.
     */
    Mono<Void> erase(ConversationId id) {
        ConversationInput erase = new ConversationInput.Erase(Secrets.newId().value(), clock.instant());
        return stored(correspondents.forget(id))
                .then(append(id, erase))
                .then(Mono.defer(() -> stored(outcomes.await(id, erase.id(), settings.answerLimit()))))
                .filter(outcome -> outcome.equals(Outcome.DONE) || outcome.equals(Outcome.GONE))
                .switchIfEmpty(Mono.error(ChatProblem.BUSY::exception))
                .then();
    }

    static <T> Mono<T> stored(CompletionStage<T> answer) {
        return Mono.fromCompletionStage(answer)
                .onErrorMap(StoreUnavailable.class, failure -> ChatProblem.BUSY.exception())
                .onErrorMap(TimeoutException.class, failure -> ChatProblem.BUSY.exception());
    }
}
