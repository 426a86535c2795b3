package nl.coachopdebank.whatsapp.delivery;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.pipeline.Aliases;
import nl.coachopdebank.pipeline.Assignment;
import nl.coachopdebank.pipeline.Correspondent;
import nl.coachopdebank.pipeline.Correspondents;
import nl.coachopdebank.pipeline.Mail;
import nl.coachopdebank.pipeline.StoreUnavailable;
import org.jspecify.annotations.Nullable;

/** Persons in memory, as far as sending asks for them. */
final class People implements Correspondents {
    private final Map<ConversationId, Correspondent> persons = new HashMap<>();
    private boolean away;
    private boolean notes = true;

    /** A person who last wrote at this moment. */
    void wrote(ConversationId conversation, @Nullable String phone, @Nullable String userId, Instant at) {
        persons.put(
                conversation,
                new Correspondent(
                        "p-" + conversation, phone, userId, conversation, WhatsAppChannel.NAME, at, null, false));
    }

    /** From now on the store does not answer. */
    void goesAway() {
        away = true;
    }

    /** Reads still work, writes do not. */
    void forgetsToNote() {
        notes = false;
    }

    void forgets(ConversationId conversation) {
        persons.remove(conversation);
    }

    @Override
    public CompletionStage<Optional<Correspondent>> find(ConversationId conversation) {
        return away
                ? CompletableFuture.failedFuture(new StoreUnavailable("away", null))
                : CompletableFuture.completedFuture(Optional.ofNullable(persons.get(conversation)));
    }

    @Override
    public CompletionStage<Void> noticed(String person, Instant at) {
        if (away || !notes) {
            return CompletableFuture.failedFuture(new StoreUnavailable("away", null));
        }
        persons.replaceAll((id, one) -> one.id().equals(person) ? noticed(one, at) : one);
        return CompletableFuture.completedFuture(null);
    }

    private static Correspondent noticed(Correspondent one, Instant at) {
        return new Correspondent(
                one.id(), one.phone(), one.userId(), one.conversation(), one.channel(), one.writtenAt(), at, false);
    }

    @Override
    public CompletionStage<List<Assignment>> assign(List<Mail> mail) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Void> handled(List<String> keys) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Optional<ConversationId>> conversationOf(String key) {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    @Override
    public CompletionStage<Void> signedOff(ConversationId conversation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Void> moved(ConversationId conversation, String channel) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Boolean> link(String person, ConversationId conversation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Renamed> renamed(Aliases before, Aliases after) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Void> refusesMarketing(Aliases person, boolean refuses) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletionStage<Void> forget(ConversationId conversation) {
        throw new UnsupportedOperationException();
    }
}
