package nl.coachopdebank.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.coachopdebank.conversation.Doors;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.Event.Sender;
import nl.coachopdebank.conversation.Holder;
import nl.coachopdebank.conversation.Leaving;
import nl.coachopdebank.pipeline.DeliveryRecord.Report;
import nl.coachopdebank.pipeline.ShardOutbox.Outgoing;
import nl.coachopdebank.pipeline.Shipment.State;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is to be brought next, in the order of the transcript. Pure. Of the resident's own messages and of changes of
 * the floor nothing is brought; what the bot said before a coach took the floor is left out from then on, and all of before the resident signed off.
 */
final class NextParcel {
    private final Outgoing outgoing;
    private final DeliverySettings settings;
    private final Instant now;
    private long cursor;

    private NextParcel(Outgoing outgoing, DeliverySettings settings, Instant now) {
        this.outgoing = outgoing;
        this.settings = settings;
        this.now = now;
        this.cursor = outgoing.record().cursor();
    }

    /** The next thing to do.
     *
     * @param cursor all up to here is settled
     * @param shipment as it is to be noted before {@code messages} are brought; null when nothing is to be brought now
     * @param coach see {@link Parcel}
     * @param givenUp true when the shipment is not brought, or not tried any more
     * @param until until when nothing can be done; null when there is nothing to wait for
     */
    record Step(
            long cursor,
            @Nullable Shipment shipment,
            List<Event.Message> messages,
            String coach,
            boolean givenUp,
            @Nullable Instant until) {}

    static Step after(Outgoing outgoing, DeliverySettings settings, Instant now) {
        return new NextParcel(outgoing, settings, now).step();
    }

    private Step step() {
        List<Event> events = outgoing.events();
        int at = 0;
        while (at < events.size()) {
            Event event = events.get(at);
            Shipment known = outgoing.record().shipments().get(event.seq());
            if (known != null && !known.isSettled()) {
                return goOn(known, messages(known));
            }
            if (known == null && isToBring(event)) {
                List<Event.Message> together = together(at);
                Shipment next = Shipment.sending(event.seq(), last(together), now);
                Optional<Shipment> before = doneBefore(event.seq());
                return before.isEmpty()
                        ? bring(next, together)
                        : follow(next, together, before.get().part(), before.get());
            }
            cursor = known == null ? event.seq() : known.last();
            at = (int) (cursor - outgoing.record().cursor());
        }
        return new Step(cursor, null, List.of(), "", false, null);
    }

    private Step goOn(Shipment known, List<Event.Message> messages) {
        if (known.state() != State.SENDING) {
            if (known.part() == 0
                    && (known.first() < lastWords() || messages.stream().allMatch(this::isOvertaken))) {
                return new Step(cursor, known.ends(State.DROPPED, 0, now), List.of(), "", true, null);
            }
            return known.part() > 0
                    ? follow(known.again(now), messages, known.part() - 1, known)
                    : bring(known.again(now), messages);
        }
        Optional<Report> heard = outgoing.record().report(known.first(), known.part());
        if (heard.filter(report -> report.attempt() == known.attempt() && report.state() != DeliveryState.SENDING)
                .isPresent()) {
            return follow(known.next(now).again(now), messages, known.part(), known);
        }
        Instant until = known.since().plus(settings.unknownAfter());
        if (now.isBefore(until)) {
            return new Step(cursor, null, List.of(), "", false, until);
        }
        if (known.unknowns() >= settings.mostUnknown()) {
            return new Step(cursor, known.ends(State.FAILED, 0, now), List.of(), "", true, null);
        }
        return bring(known.anew(now), messages);
    }

    /** What follows is brought once the part before it has arrived, or after a while: a phone shows quick ones in any order. */
    private Step follow(Shipment shipment, List<Event.Message> messages, int partBefore, Shipment before) {
        Instant until = before.since().plus(settings.arrivalWait());
        boolean arrived = outgoing.record()
                .report(before.first(), partBefore)
                .filter(report -> report.state().isBeyond(DeliveryState.SENT))
                .isPresent();
        if (arrived || !now.isBefore(until)) {
            return bring(shipment, messages);
        }
        Instant look = now.plus(settings.arrivalLook());
        return new Step(cursor, null, List.of(), "", false, look.isBefore(until) ? look : until);
    }

    private Optional<Shipment> doneBefore(long first) {
        return outgoing.record().shipments().values().stream()
                .filter(shipment -> shipment.first() < first && shipment.state() == State.DONE)
                .max(Comparator.comparingLong(Shipment::first));
    }

    private Step bring(Shipment shipment, List<Event.Message> messages) {
        return new Step(cursor, shipment, messages, coach(shipment), false, null);
    }

    private String coach(Shipment from) {
        return outgoing.events().stream()
                .filter(event -> event.seq() >= from.first())
                .filter(event -> event instanceof Event.Message said
                        && said.from() == Sender.COACH
                        && !Doors.isSaidOnWhatsApp(said))
                .map(event -> ((Event.Message) event).name())
                .findFirst()
                .orElse("");
    }

    private boolean isToBring(Event event) {
        return event.seq() > outgoing.record().start()
                && event instanceof Event.Message said
                && said.from() != Sender.RESIDENT
                && !Doors.isSaidOnWhatsApp(said)
                && !isOvertaken(said)
                && said.seq() >= lastWords();
    }

    private long lastWords() {
        Stored stored = outgoing.stored();
        return stored == null ? 0 : Leaving.lastWords(stored.conversation());
    }

    /** True when a coach took the floor after it was said: in a later turn, which an answer to a resident always is before. */
    private boolean isOvertaken(Event.Message said) {
        return said.from() == Sender.BOT
                && outgoing.events().stream()
                        .anyMatch(event -> event.seq() > said.seq()
                                && (said.replyTo() != null || event.at().isAfter(said.at()))
                                && event instanceof Event.Status status
                                && status.holder() == Holder.COACH);
    }

    /** What the bot said in one turn goes together; a coach's messages go one by one. */
    private List<Event.Message> together(int from) {
        Event.Message first = (Event.Message) outgoing.events().get(from);
        List<Event.Message> together = new ArrayList<>(List.of(first));
        for (Event next : outgoing.events().subList(from + 1, outgoing.events().size())) {
            if (first.from() != Sender.BOT || !next.at().equals(first.at())) {
                break;
            }
            if (next instanceof Event.Message said) {
                if (said.from() != Sender.BOT || !Objects.equals(said.replyTo(), first.replyTo())) {
                    break;
                }
                together.add(said);
            }
        }
        return together;
    }

    private List<Event.Message> messages(Shipment shipment) {
        return outgoing.events().stream()
                .filter(event -> event.seq() >= shipment.first() && event.seq() <= shipment.last())
                .filter(Event.Message.class::isInstance)
                .map(Event.Message.class::cast)
                .filter(said -> said.from() != Sender.RESIDENT)
                .toList();
    }

    private static long last(List<Event.Message> together) {
        return together.get(together.size() - 1).seq();
    }
}
