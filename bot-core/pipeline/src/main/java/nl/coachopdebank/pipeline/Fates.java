package nl.coachopdebank.pipeline;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.pipeline.DeliveryRecord.Report;
import nl.coachopdebank.pipeline.Fate.Stand;
import org.jspecify.annotations.Nullable;

/** What other doors are told of the channels that bring messages. */
public final class Fates {
    private final Deliveries deliveries;
    private final Map<String, Channel> channels;

    Fates(Deliveries deliveries, Map<String, Channel> channels) {
        this.deliveries = deliveries;
        this.channels = channels;
    }

    /** How the messages of a talk on this channel fare, in order; none where no channel brings them. */
    public CompletionStage<List<Fate>> of(ConversationId id, String channel) {
        Channel door = channels.get(channel);
        if (door == null) {
            return CompletableFuture.completedFuture(List.of());
        }
        return deliveries
                .deliveries(id)
                .thenApply(record -> record.shipments().values().stream()
                        .filter(shipment -> shipment.state() != Shipment.State.DROPPED)
                        .map(shipment -> fate(shipment, record, door))
                        .sorted(Comparator.comparingLong(Fate::first))
                        .toList());
    }

    /** Until when messages to this resident are let through; empty when that has no end. */
    public CompletionStage<Optional<Instant>> openUntil(ConversationId id, String channel) {
        Channel door = channels.get(channel);
        return door == null ? CompletableFuture.completedFuture(Optional.empty()) : door.openUntil(id);
    }

    /** Where a person begins to write on a channel with these words; empty when that cannot be. */
    public Optional<URI> invitation(String channel, String words) {
        return Optional.ofNullable(channels.get(channel)).flatMap(door -> door.invitation(words));
    }

    /** What a code of a channel means: a Dutch sentence; empty when no channel is there. */
    public String reason(int code) {
        return channels.values().stream()
                .map(door -> door.reason(code))
                .findFirst()
                .orElse("");
    }

    private static Fate fate(Shipment shipment, DeliveryRecord record, Channel door) {
        Report least = null;
        for (int part = 0; part <= shipment.part(); part++) {
            least = lesser(least, record.report(shipment.first(), part).orElse(null));
        }
        boolean arrived = least != null && least.state().compareTo(DeliveryState.DELIVERED) >= 0;
        if (shipment.state() == Shipment.State.WAITING) {
            return fate(shipment, Stand.PARKED, shipment.since(), door.reason(shipment.code()));
        }
        if (shipment.state() == Shipment.State.FAILED && !arrived) {
            return fate(shipment, Stand.FAILED, shipment.since(), door.reason(shipment.code()));
        }
        if (least == null || shipment.state() == Shipment.State.LATER) {
            String why = shipment.code() == 0 ? "" : door.reason(shipment.code());
            return fate(shipment, Stand.SENDING, shipment.since(), why);
        }
        return fate(shipment, stand(least.state()), least.at(), "");
    }

    private static @Nullable Report lesser(@Nullable Report one, @Nullable Report other) {
        return one == null || (other != null && one.state().isBeyond(other.state())) ? other : one;
    }

    private static Stand stand(DeliveryState state) {
        return switch (state) {
            case SENDING, FAILED -> Stand.SENDING;
            case ACCEPTED, SENT -> Stand.SENT;
            case DELIVERED -> Stand.DELIVERED;
            case READ -> Stand.READ;
        };
    }

    private static Fate fate(Shipment shipment, Stand stand, Instant at, String reason) {
        return new Fate(shipment.first(), shipment.last(), stand, at, reason);
    }
}
