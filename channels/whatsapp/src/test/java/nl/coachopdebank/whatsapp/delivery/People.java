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
    private int notes = Integer.MAX_VALUE;

    /** A person who last wrote at this moment. */
    void wrote(ConversationId conversation, @Nullable String phone, @Nullable String userId, Instant at) {
        persons.put(
                conversation,
                new Correspondent("p-" + conversation, phone, userId, conversation, at, null, null, false));
    }

    /** From now on the store does not answer. */
    void goesAway() {
        away = true;
    }

    /** Reads still work, but so many writes are the last. */
    void forgetsToNoteAfter(int writes) {
        notes = writes;
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
    public CompletionStage<Void> noticing(String person, Instant at) {
        return noted(person, at, null);
    }

    @Override
    public CompletionStage<Void> noticed(String person, Instant at) {
        return noted(person, at, at);
    }

    @Override
    public CompletionStage<Void> notNoticed(String person) {
        return noted(person, null, null);
    }

    private CompletionStage<Void> noted(String person, @Nullable Instant noticing, @Nullable Instant noticed) {
        if (away || notes-- <= 0) {
            return away();
        }
        persons.replaceAll((id, one) -> one.id().equals(person) ? noted(one, noticing, noticed) : one);
        return CompletableFuture.completedFuture(null);
    }

    private static CompletionStage<Void> away() {
        return CompletableFuture.failedFuture(new StoreUnavailable("away", null));
    }

    private static Correspondent noted(Correspondent one, @Nullable Instant noticing, @Nullable Instant noticed) {
        return new Correspondent(
                one.id(),
                one.phone(),
                one.userId(),
                one.conversation(),
                one.writtenAt(),
                noticing,
                noticed == null ? one.noticedAt() : noticed,
                false);
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
