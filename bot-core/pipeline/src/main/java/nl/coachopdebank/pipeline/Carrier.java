package nl.coachopdebank.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.pipeline.DeliveryRecord.Report;
import nl.coachopdebank.pipeline.NextParcel.Step;
import nl.coachopdebank.pipeline.ShardOutbox.Note;
import nl.coachopdebank.pipeline.ShardOutbox.Noted;
import nl.coachopdebank.pipeline.ShardOutbox.Outgoing;
import nl.coachopdebank.pipeline.ShardOutbox.PartReport;
import nl.coachopdebank.pipeline.Shipment.State;
import org.jspecify.annotations.Nullable;

/**
 * Brings what one conversation has to bring, one part after the other, until nothing is left or it must wait. What is about to
 * be done is noted first, so that whoever comes after a crash knows that it may have been done. Only used on its lane.
 */
final class Carrier {
    /** Why it ended. */
    enum End {
        DONE,
        /** The store did not answer, or the lease was lost. */
        FAILED
    }

    private final Workshop shop;
    private final ShardOutbox store;
    private final Executor lane;
    private final Lease lease;
    private final ConversationId id;
    private final BiConsumer<ConversationId, End> ended;

    Carrier(
            Workshop shop,
            ShardOutbox store,
            Executor lane,
            Lease lease,
            ConversationId id,
            BiConsumer<ConversationId, End> ended) {
        this.shop = shop;
        this.store = store;
        this.lane = lane;
        this.lease = lease;
        this.id = id;
        this.ended = ended;
    }

    void start() {
        store.outgoing(id).whenCompleteAsync((outgoing, failure) -> loaded(outgoing), lane);
    }

    private void loaded(@Nullable Outgoing outgoing) {
        if (outgoing == null) {
            end(End.FAILED);
            return;
        }
        Step step = NextParcel.after(outgoing, settings(), now());
        Stored stored = outgoing.stored();
        Channel channel = stored == null
                ? null
                : shop.channels().get(stored.conversation().channel());
        new Round(outgoing, step).begin(stored == null ? null : stored.conversation(), channel);
    }

    /** One look at the conversation, and what is done about it. */
    private final class Round {
        private final Outgoing outgoing;
        private final Step step;

        Round(Outgoing outgoing, Step step) {
            this.outgoing = outgoing;
            this.step = step;
        }

        void begin(@Nullable Conversation conversation, @Nullable Channel channel) {
            Shipment shipment = step.shipment();
            if (step.until() != null) {
                note(null, null, step.until(), Carrier.this::done);
            } else if (conversation == null || shipment == null) {
                note(null, null, null, Carrier.this::done);
            } else if (step.givenUp()) {
                note(shipment, null, now(), Carrier.this::start);
            } else if (conversation.channel().equals(Commit.PULLED)) {
                note(null, null, null, Carrier.this::done);
            } else if (channel == null) {
                note(null, null, now().plus(settings().longestPause()), Carrier.this::done);
            } else {
                send(shipment, conversation, channel);
            }
        }

        /** If the talk went on meanwhile it is looked at anew: a coach may have taken the floor. */
        private void send(Shipment shipment, Conversation conversation, Channel channel) {
            Instant until = shipment.since().plus(settings().unknownAfter());
            Note note = noteOf(true, shipment, report(shipment, DeliveryState.SENDING), until);
            Parcel parcel = new Parcel(
                    conversation,
                    step.messages(),
                    shipment.id(id),
                    step.coach(),
                    closedAt(shipment, channel),
                    shipment.tries());
            noted(note, Carrier.this::start, () -> {
                bring(channel, parcel).whenCompleteAsync((brought, failure) -> brought(shipment, brought), lane);
            });
        }

        private @Nullable Instant closedAt(Shipment shipment, Channel channel) {
            Shipment before = outgoing.record().shipments().get(shipment.first());
            return before == null || before.state() != State.WAITING || !channel.waitsAfter(before.code())
                    ? null
                    : outgoing.record()
                            .report(before.first(), before.part())
                            .map(Report::at)
                            .orElse(before.since());
        }

        private void brought(Shipment shipment, @Nullable Brought brought) {
            Instant now = now();
            if (brought == null || brought instanceof Brought.Unknown) {
                shop.meters().brought("unknown");
                done();
            } else if (brought instanceof Brought.Accepted accepted) {
                shop.meters().brought("accepted");
                Shipment after = accepted.more() ? shipment.next(now) : shipment.ends(State.DONE, 0, now);
                note(after, report(shipment, DeliveryState.ACCEPTED), now, Carrier.this::start);
            } else if (brought instanceof Brought.Nothing) {
                note(shipment.endsBefore(now), null, now, Carrier.this::start);
            } else if (brought instanceof Brought.Waits waits) {
                shop.meters().brought("waits");
                note(shipment.ends(State.WAITING, waits.code(), now), null, null, Carrier.this::done);
            } else if (brought instanceof Brought.Refused refused) {
                giveUp(shipment, refused.code(), now);
            } else if (brought instanceof Brought.Later later) {
                putOff(shipment, later, now);
            }
        }

        private void putOff(Shipment shipment, Brought.Later later, Instant now) {
            Shipment after = shipment.later(later.counts(), later.code(), now);
            if (after.tries() >= settings().mostTries()) {
                giveUp(shipment, later.code(), now);
                return;
            }
            shop.meters().brought("later");
            Duration pause = later.counts() ? settings().pause(after.tries()) : Duration.ZERO;
            Duration longer = pause.compareTo(later.pause()) > 0 ? pause : later.pause();
            note(after, null, now.plus(longer), Carrier.this::done);
        }

        private void giveUp(Shipment shipment, int code, Instant now) {
            shop.meters().brought("refused");
            Shipment after = shipment.ends(State.FAILED, code, now);
            note(after, report(after, DeliveryState.FAILED), now, Carrier.this::start);
        }

        private void note(
                @Nullable Shipment shipment, @Nullable PartReport report, @Nullable Instant due, Runnable then) {
            noted(noteOf(false, shipment, report, due), Carrier.this::start, then);
        }

        private Note noteOf(
                boolean strict, @Nullable Shipment shipment, @Nullable PartReport report, @Nullable Instant due) {
            return new Note(
                    id,
                    outgoing.length(),
                    outgoing.record().setBacks(),
                    strict,
                    step.cursor(),
                    shipment,
                    report,
                    due,
                    now());
        }
    }

    private static PartReport report(Shipment shipment, DeliveryState state) {
        return new PartReport(shipment.part(), shipment.attempt(), state, shipment.code());
    }

    private static CompletionStage<Brought> bring(Channel channel, Parcel parcel) {
        try {
            return channel.bring(parcel);
        } catch (RuntimeException e) {
            return CompletableFuture.completedFuture(new Brought.Unknown());
        }
    }

    private void noted(Note note, Runnable ifStale, Runnable ifStored) {
        store.note(lease, note).whenCompleteAsync((result, failure) -> noted(result, ifStale, ifStored), lane);
    }

    private void noted(@Nullable Noted result, Runnable ifStale, Runnable ifStored) {
        if (result == null || result == Noted.FENCED) {
            end(End.FAILED);
        } else if (result == Noted.GONE) {
            done();
        } else if (result == Noted.STALE) {
            ifStale.run();
        } else {
            ifStored.run();
        }
    }

    private void done() {
        end(End.DONE);
    }

    private void end(End how) {
        ended.accept(id, how);
    }

    private Instant now() {
        return shop.maker().now();
    }

    private DeliverySettings settings() {
        return shop.settings().delivery();
    }
}
