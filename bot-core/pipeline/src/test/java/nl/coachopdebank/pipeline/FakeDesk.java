package nl.coachopdebank.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.coachopdebank.conversation.Findings;
import nl.coachopdebank.conversation.KnowledgeDesk;
import nl.coachopdebank.conversation.Need;
import nl.coachopdebank.conversation.Recognition;
import nl.coachopdebank.conversation.ReleaseLibrary;
import nl.coachopdebank.conversation.Releases;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Release;

/** A desk that answers "look slow" only when it is told to, and everything else at once. */
public final class FakeDesk implements KnowledgeDesk {
    private final Queue<CompletableFuture<Findings>> open = new ConcurrentLinkedQueue<>();

    @Override
    public CompletionStage<Findings> gather(Need need, Release release) {
        if ("look slow".equals(need.question())) {
            CompletableFuture<Findings> later = new CompletableFuture<>();
            open.add(later);
            return later;
        }
        if ("look nowhere".equals(need.question())) {
            return CompletableFuture.completedFuture(Findings.NONE);
        }
        return CompletableFuture.completedFuture(found());
    }

    /** How many look-ups wait. */
    public int waiting() {
        return open.size();
    }

    /** Answers all that wait. */
    public void answer() {
        for (CompletableFuture<Findings> next = open.poll(); next != null; next = open.poll()) {
            next.complete(found());
        }
    }

    static Findings found() {
        return new Findings(new Recognition(Recognition.Decision.NONE, List.of(), Language.NL), null, null, null);
    }

    /** No content is needed here. */
    static class NoReleases implements ReleaseLibrary {
        private static final Releases NONE = new Releases(null, Map.of());

        @Override
        public Release live() {
            return null;
        }

        @Override
        public CompletionStage<Releases> bring(Set<String> ids) {
            return CompletableFuture.completedFuture(NONE);
        }
    }
}
