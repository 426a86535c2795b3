package nl.coachopdebank.whatsapp;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.pipeline.ChannelTroubles;

/** Troubles in memory. */
public final class FakeTroubles implements ChannelTroubles {
    public final Map<String, Trouble> troubles = new LinkedHashMap<>();

    @Override
    public CompletionStage<Void> raise(String kind, Instant at) {
        troubles.merge(
                kind,
                new Trouble(kind, at, at, 1),
                (before, now) -> new Trouble(kind, before.first(), at, before.count() + 1));
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<Void> solved(String kind) {
        troubles.remove(kind);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<List<Trouble>> open() {
        return CompletableFuture.completedFuture(List.copyOf(troubles.values()));
    }
}
