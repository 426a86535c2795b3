package nl.coachopdebank.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.conversation.Outcome;
import org.jspecify.annotations.Nullable;

/** What is known of one conversation's inputs: what its senders sent and were told, and what the store accepted. */
final class Ledger {
    private final Consumer<String> complaints;
    private final Map<String, Sending> sendings = new LinkedHashMap<>();
    private final List<ConversationInput> accepted = new ArrayList<>();

    Ledger(Consumer<String> complaints) {
        this.complaints = complaints;
    }

    /** One input on its way, as its sender sees it; the steps are the scheduler's. */
    static final class Sending {
        final ConversationInput input;
        final long firstSent;
        private int attempts;
        private int stored;
        private @Nullable Long promised;
        private @Nullable Outcome outcome;

        Sending(ConversationInput input, long firstSent) {
            this.input = input;
            this.firstSent = firstSent;
        }

        /** When its sender was told that it is accepted; null when nobody was. */
        @Nullable
        Long promised() {
            return promised;
        }

        /** What its sender was told of its effect; null when nobody was. */
        @Nullable
        Outcome outcome() {
            return outcome;
        }
    }

    List<Sending> sendings() {
        return List.copyOf(sendings.values());
    }

    /** In the order in which the store took them in, fired timers among them. */
    List<ConversationInput> accepted() {
        return accepted;
    }

    void accepts(ConversationInput input) {
        accepted.add(input);
    }

    boolean isErased() {
        return accepted.stream().anyMatch(ConversationInput.Erase.class::isInstance);
    }

    /** True when no copy of the start can still be on its way, to open the conversation again after it was erased. */
    boolean isStartedAtOnce() {
        return sendings.values().iterator().next().attempts == 1;
    }

    boolean isAskedForCoach() {
        return accepted.stream()
                .anyMatch(input -> input instanceof ConversationInput.ResidentSaid said
                        && said.text().equals("coach"));
    }

    void sends(ConversationInput input, long step) {
        sendings.computeIfAbsent(input.id(), id -> new Sending(input, step)).attempts++;
    }

    void answers(ConversationInput input, Appended answer, long step) {
        Sending sending = sendings.get(input.id());
        if (answer == Appended.UNKNOWN) {
            expect(isErased(), "A conversation is forgotten: " + input.id());
            return;
        }
        if (answer == Appended.STORED) {
            sending.stored++;
            expect(sending.stored == 1, "Stored twice: " + input.id());
        } else {
            expect(sending.attempts > 1, "Sent once and called a duplicate: " + input.id());
        }
        if (sending.promised == null) {
            sending.promised = step;
        }
    }

    void tells(ConversationInput input, Outcome outcome) {
        Sending sending = sendings.get(input.id());
        expect(sending.outcome == null || sending.outcome.equals(outcome), "Two outcomes of " + input.id());
        sending.outcome = outcome;
    }

    private void expect(boolean holds, String complaint) {
        if (!holds) {
            complaints.accept(complaint);
        }
    }
}
