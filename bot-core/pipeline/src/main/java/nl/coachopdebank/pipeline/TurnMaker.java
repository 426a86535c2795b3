package nl.coachopdebank.pipeline;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.conversation.Decision;
import nl.coachopdebank.conversation.Findings;
import nl.coachopdebank.conversation.KnowledgeDesk;
import nl.coachopdebank.conversation.Need;
import nl.coachopdebank.conversation.ReleaseLibrary;
import nl.coachopdebank.conversation.Releases;
import nl.coachopdebank.conversation.Turn;
import org.jspecify.annotations.Nullable;

/** Makes a turn of an input: decides, looks up what the decision needs, and decides again. Writes nothing. */
public final class TurnMaker {
    /** Look-ups for one input. An engine that wants more than this goes round in circles. */
    static final int MOST_ROUNDS = 4;

    private final Decider decider;
    private final KnowledgeDesk desk;
    private final ReleaseLibrary library;
    private final Clock clock;

    public TurnMaker(Decider decider, KnowledgeDesk desk, ReleaseLibrary library, Clock clock) {
        this.decider = decider;
        this.desk = desk;
        this.library = library;
        this.clock = clock;
    }

    /** The time as the pipeline knows it: in milliseconds, because that is what is stored. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * The turn: complete on return unless something slow is looked up, or an older release is read. Fails when the decider
     * fails.
     *
     * @param executor on which is decided after something slow
     */
    CompletableFuture<Turn> make(
            @Nullable Conversation before, Entry entry, ConversationInput input, Executor executor) {
        CompletableFuture<Releases> content = library.bring(pins(before)).toCompletableFuture();
        if (content.isDone()) {
            return new Thinking(before, entry, input, content.join(), executor).think();
        }
        return content.thenComposeAsync(
                releases -> new Thinking(before, entry, input, releases, executor).think(), executor);
    }

    /** A turn that tells the resident that the input failed; empty when there is nothing to tell or that fails as well. */
    Optional<Turn> excuse(@Nullable Conversation before, ConversationInput input) {
        try {
            return before == null ? Optional.empty() : decider.excuse(before, input, atHand(before), now());
        } catch (RuntimeException | Error e) {
            return Optional.empty();
        }
    }

    private static Set<String> pins(@Nullable Conversation before) {
        return before == null ? Set.of() : before.pins();
    }

    /** What {@link #make} had: it was brought a moment ago. */
    private Releases atHand(Conversation before) {
        return library.bring(pins(before)).toCompletableFuture().getNow(Releases.of(library.live()));
    }

    /** One input's rounds of deciding and looking up. */
    private final class Thinking {
        private final @Nullable Conversation before;
        private final Entry entry;
        private final ConversationInput input;
        private final Releases releases;
        private final Executor executor;
        private final Instant now = now();
        private Findings findings = Findings.NONE;
        private @Nullable Need asked;

        Thinking(
                @Nullable Conversation before,
                Entry entry,
                ConversationInput input,
                Releases releases,
                Executor executor) {
            this.before = before;
            this.entry = entry;
            this.input = input;
            this.releases = releases;
            this.executor = executor;
        }

        CompletableFuture<Turn> think() {
            return think(0);
        }

        private CompletableFuture<Turn> think(int firstRound) {
            try {
                for (int round = firstRound; round <= MOST_ROUNDS; round++) {
                    Decision decision = decider.decide(before, entry.conversation(), input, findings, releases, now);
                    Turn turn = decision.turn();
                    if (turn != null) {
                        return CompletableFuture.completedFuture(turn);
                    }
                    Need need = decision.need();
                    if (need == null) {
                        throw new IllegalStateException("A decision without turn and need");
                    }
                    CompletableFuture<Findings> found = gather(need);
                    if (!found.isDone()) {
                        int next = round + 1;
                        return found.thenComposeAsync(
                                answer -> take(need, answer).think(next), executor);
                    }
                    take(need, found.join());
                }
                throw new IllegalStateException("Still undecided after " + MOST_ROUNDS + " look-ups");
            } catch (RuntimeException | Error e) {
                return CompletableFuture.failedFuture(e);
            }
        }

        private CompletableFuture<Findings> gather(Need need) {
            try {
                return desk.gather(need, releases.live())
                        .exceptionally(failure -> Findings.NONE)
                        .toCompletableFuture();
            } catch (RuntimeException e) {
                return CompletableFuture.completedFuture(Findings.NONE);
            }
        }

        /** Who asks the same twice got no answer, and is told that there is none. */
        private Thinking take(Need need, Findings found) {
            findings = found.and(findings);
            if (need.equals(asked)) {
                findings = findings.and(Nothing.foundFor(need));
            }
            asked = need;
            return this;
        }
    }
}
