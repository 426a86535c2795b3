package nl.coachopdebank.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.Holder;

/** What is on a phone once all is quiet: everything that was said to it, in order, but for what was given up or what a coach came
 * before. */
final class PhoneVerdict {
    private final List<Event> events;
    private final DeliveryRecord record;
    private final List<Long> arrived;

    PhoneVerdict(List<Event> events, DeliveryRecord record, List<Long> arrived) {
        this.events = events;
        this.record = record;
        this.arrived = arrived;
    }

    void check() {
        assertThat(arrived.stream().distinct().toList())
                .as("what came to the phone, by when it came first")
                .isSorted();
        for (Event event : events) {
            if (event instanceof Event.Message said && said.from() != Event.Sender.RESIDENT) {
                assertThat(arrived.contains(said.seq()) || isGivenUp(said) || isOvertaken(said))
                        .as("message %s is on the phone, given up or overtaken; %s", said.seq(), record)
                        .isTrue();
            }
        }
    }

    private boolean isGivenUp(Event.Message said) {
        return record.shipments().values().stream()
                .anyMatch(shipment -> shipment.first() <= said.seq()
                        && said.seq() <= shipment.last()
                        && shipment.state() == Shipment.State.FAILED);
    }

    private boolean isOvertaken(Event.Message said) {
        return said.from() == Event.Sender.BOT
                && events.stream()
                        .anyMatch(event -> event.seq() > said.seq()
                                && event instanceof Event.Status status
                                && status.holder() == Holder.COACH);
    }
}
