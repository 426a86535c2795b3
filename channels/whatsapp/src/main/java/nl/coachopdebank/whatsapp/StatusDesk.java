package nl.coachopdebank.whatsapp;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.coachopdebank.pipeline.Correspondents;
import nl.coachopdebank.pipeline.DeliveryReports;
import nl.coachopdebank.pipeline.DeliveryReports.DeliveryReport;
import nl.coachopdebank.pipeline.DeliveryState;
import nl.coachopdebank.pipeline.PartId;
import nl.coachopdebank.whatsapp.delivery.Notice;
import nl.coachopdebank.whatsapp.graph.Remedy;
import nl.coachopdebank.whatsapp.webhook.Happening;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Passes on how our messages fare. A status that tells of no message of ours, or in a word that is new, is only counted. */
final class StatusDesk {
    private static final Map<String, DeliveryState> STATES = Map.of(
            "sent", DeliveryState.SENT,
            "delivered", DeliveryState.DELIVERED,
            "read", DeliveryState.READ,
            "played", DeliveryState.READ,
            "failed", DeliveryState.FAILED);

    /** Meta takes us for something we are not, and charges for it. */
    private static final String GENERAL_AI = "general_purpose_ai";

    private final DeliveryReports reports;
    private final Correspondents correspondents;
    private final TroubleDesk troubles;
    private final Clock clock;
    private final Tally tally;

    StatusDesk(DeliveryReports reports, Correspondents correspondents, TroubleDesk troubles, Clock clock, Tally tally) {
        this.reports = reports;
        this.correspondents = correspondents;
        this.troubles = troubles;
        this.clock = clock;
        this.tally = tally;
    }

    /** Completes when it is durable. */
    Mono<Void> take(Happening.StatusUpdate status) {
        return Flux.concat(report(status), alarms(status), optOut(status)).then();
    }

    private Mono<Void> report(Happening.StatusUpdate status) {
        DeliveryState state = STATES.get(status.status());
        String ownId = status.ownId();
        if (state == null) {
            tally.status("unknown-word");
            return Mono.empty();
        }
        if (ownId == null || ownId.isBlank()) {
            tally.status("without-own-id");
            return Mono.empty();
        }
        tally.status("reported");
        if (ownId.startsWith(Notice.OWN_ID)) {
            return notice(ownId.substring(Notice.OWN_ID.length()), state, status.at());
        }
        int code = state == DeliveryState.FAILED && !status.codes().isEmpty()
                ? status.codes().get(0)
                : 0;
        Instant at = Objects.requireNonNullElseGet(status.at(), clock::instant);
        return Mono.fromCompletionStage(() -> reports.report(new DeliveryReport(ownId, state, at, code)));
    }

    /** When it failed the coach reads so, and can go another way; else it went out, whatever the call told. */
    private Mono<Void> notice(String part, DeliveryState state, @Nullable Instant at) {
        if (state == DeliveryState.FAILED) {
            return Mono.fromCompletionStage(() -> reports.waits(part, Notice.FAILED));
        }
        Optional<PartId> sent = state == DeliveryState.READ ? Optional.empty() : PartId.parse(part);
        Instant moment = Objects.requireNonNullElseGet(at, clock::instant);
        return Mono.justOrEmpty(sent)
                .flatMap(id -> Mono.fromCompletionStage(() -> correspondents.find(id.conversation())))
                .flatMap(Mono::justOrEmpty)
                .flatMap(person -> Mono.fromCompletionStage(() -> correspondents.noticed(person.id(), moment)))
                .then(Mono.defer(() -> sent.isEmpty()
                        ? Mono.<Void>empty()
                        : Mono.fromCompletionStage(() -> reports.waits(part, Notice.SENT))));
    }

    private Mono<Void> alarms(Happening.StatusUpdate status) {
        Mono<Void> category = GENERAL_AI.equals(status.priceCategory())
                ? troubles.raise("charged as general purpose ai")
                : Mono.empty();
        return Flux.fromIterable(status.codes())
                .filter(TroubleDesk::needsPerson)
                .concatMap(code -> troubles.raise(String.valueOf(code)))
                .thenEmpty(category);
    }

    private Mono<Void> optOut(Happening.StatusUpdate status) {
        return status.codes().stream().map(Remedy::of).anyMatch(Remedy.OPTED_OUT::equals)
                        && status.recipient().isKnown()
                ? Mono.fromCompletionStage(
                        () -> correspondents.refusesMarketing(Letter.aliases(status.recipient(), null), true))
                : Mono.empty();
    }
}
