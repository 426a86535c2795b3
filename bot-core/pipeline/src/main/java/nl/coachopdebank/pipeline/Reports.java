package nl.coachopdebank.pipeline;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Takes what channels report to the store. */
final class Reports implements DeliveryReports {
    private final Store store;
    private final Map<String, Channel> channels;

    Reports(Store store, Map<String, Channel> channels) {
        this.store = store;
        this.channels = channels;
    }

    @Override
    public CompletionStage<Void> waits(String ownId, int code) {
        return PartId.parse(ownId)
                .map(part -> store.explain(part, code).thenAccept(noted -> {}))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    @Override
    public CompletionStage<Void> report(DeliveryReport report) {
        boolean failed = report.state() == DeliveryState.FAILED;
        boolean waits = failed && channels.values().stream().anyMatch(one -> one.waitsAfter(report.code()));
        return PartId.parse(report.ownId())
                .map(part -> store.report(part, report.state(), report.at(), report.code(), waits)
                        .thenAccept(noted -> {}))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }
}
