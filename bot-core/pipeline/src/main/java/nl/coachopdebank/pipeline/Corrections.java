package nl.coachopdebank.pipeline;

import java.util.function.Consumer;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput;

/** Sees in stored turns which answers changed, and tells it. */
final class Corrections implements TurnListener {
    private volatile Consumer<Correction> listener = correction -> {};

    void listen(Consumer<Correction> listener) {
        this.listener = listener;
    }

    @Override
    public void stored(Commit commit) {
        ConversationInput input = commit.entry().input();
        Conversation before = commit.before() == null ? null : commit.before().conversation();
        Conversation after = commit.turn() == null ? null : commit.turn().after();
        if (input != null && input.isOfResident() && before != null && after != null && changed(before, after)) {
            listener.accept(new Correction(commit.conversation(), after.channel(), input.at()));
        }
    }

    private static boolean changed(Conversation before, Conversation after) {
        return before.facts().list().stream()
                .anyMatch(told -> told.value() != null
                        && !told.value().equals(after.facts().find(told.name())));
    }

    /** The transcript tells of it in any case. */
    @Override
    public void uncertain(ConversationId id) {}
}
