package nl.coachopdebank.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.Decision;
import nl.coachopdebank.conversation.Findings;
import nl.coachopdebank.conversation.KnowledgeDesk;
import nl.coachopdebank.conversation.Need;
import nl.coachopdebank.conversation.Outcome;
import nl.coachopdebank.conversation.Releases;
import nl.coachopdebank.conversation.Turn;
import nl.coachopdebank.conversation.facts.Facts;
import nl.coachopdebank.conversation.release.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Making a turn")
class TurnMakerTest {
    private final ConversationId id = Samples.id(new Random(2));
    private final Entry entry = new Entry(1, id, Samples.said("1", "hoi"), null);
    private final Conversation before = Conversation.blank(id, Samples.started());
    private final List<Findings> seen = new ArrayList<>();

    private CompletableFuture<Turn> make(Decider decider, KnowledgeDesk desk) {
        TurnMaker maker = new TurnMaker(decider, desk, new FakeDesk.NoReleases(), Clock.systemUTC());
        return maker.make(before, entry, Samples.said("1", "hoi"), Runnable::run);
    }

    private static Decision turn() {
        return new Decision(new Turn(null, List.of(), List.of(), Outcome.DONE), null);
    }

    private static Decision need(String question) {
        return new Decision(null, new Need(question, true, null, Facts.NONE, "", Language.NL));
    }

    @Test
    void tellsAnEngineThatAsksAgainThatNothingWasFound() {
        CompletableFuture<Turn> made = make(
                (state, conversation, input, findings, releases, now) -> {
                    seen.add(findings);
                    return findings.recognition() == null ? need("hoi") : turn();
                },
                (need, release) -> CompletableFuture.completedFuture(Findings.NONE));
        assertThat(made).isCompleted();
        assertThat(seen).hasSize(3);
        assertThat(seen.get(2).vouchers()).isEmpty();
    }

    @Test
    void waitsForTheReleaseThatTheConversationIsPinnedTo() {
        CompletableFuture<Releases> brought = new CompletableFuture<>();
        Releases content = new Releases(null, Map.of());
        List<Releases> decidedWith = new ArrayList<>();
        TurnMaker maker = new TurnMaker(
                (state, conversation, input, findings, releases, now) -> {
                    decidedWith.add(releases);
                    return turn();
                },
                (need, release) -> CompletableFuture.completedFuture(Findings.NONE),
                new FakeDesk.NoReleases() {
                    @Override
                    public CompletionStage<Releases> bring(Set<String> ids) {
                        return brought;
                    }
                },
                Clock.systemUTC());

        CompletableFuture<Turn> made = maker.make(before, entry, Samples.said("1", "hoi"), Runnable::run);
        assertThat(made).as("not in the live release meanwhile").isNotDone();
        brought.complete(content);

        assertThat(made).isCompleted();
        assertThat(decidedWith).containsExactly(content);
    }

    @Test
    void goesOnWhenTheDeskBreaksItsPromise() {
        Decider asksOnce = (state, conversation, input, findings, releases, now) -> {
            seen.add(findings);
            return seen.size() == 1 ? need("hoi") : turn();
        };
        assertThat(make(asksOnce, (need, release) -> {
                    throw new IllegalStateException("desk");
                }))
                .isCompleted();
        seen.clear();
        assertThat(make(asksOnce, (need, release) -> CompletableFuture.failedFuture(new IllegalStateException("desk"))))
                .isCompleted();
    }

    @Test
    void givesUpOnAnEngineThatAsksForEver() {
        CompletableFuture<Turn> made = make(
                (state, conversation, input, findings, releases, now) -> {
                    seen.add(findings);
                    return need("vraag " + seen.size());
                },
                (need, release) -> CompletableFuture.completedFuture(Findings.NONE));
        assertThat(made).isCompletedExceptionally();
        assertThat(seen).hasSize(TurnMaker.MOST_ROUNDS + 1);
    }
}
