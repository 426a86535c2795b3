package nl.coachopdebank.pipeline;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** An audit in memory, whose store is away at will. */
public final class AwayLog implements AuditLog {
    public final List<AuditEntry> stored = new CopyOnWriteArrayList<>();
    public volatile boolean away;

    @Override
    public CompletionStage<Void> note(AuditEntry entry) {
        if (away) {
            return CompletableFuture.failedStage(new StoreUnavailable("away", null));
        }
        stored.add(entry);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<Void> noteAgain(AuditEntry entry) {
        return note(entry);
    }

    @Override
    public CompletionStage<Page> read(AuditQuery query) {
        return CompletableFuture.completedStage(
                new Page(stored.stream().filter(query::fits).toList(), null));
    }

    public List<String> objects() {
        return stored.stream().map(AuditEntry::object).toList();
    }
}
