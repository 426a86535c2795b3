package nl.coachopdebank.journeys.robust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.coachopdebank.journeys.wire.Resident;
import nl.coachopdebank.journeys.wire.ResidentLine;
import nl.coachopdebank.journeys.wire.WireEvent;
import tools.jackson.databind.JsonNode;

/** A resident's chat page: when its line breaks it opens another one behind the last number that it saw. */
final class Follower implements AutoCloseable {
    private final Resident resident;
    private final List<WireEvent> seen = new ArrayList<>();
    private ResidentLine line;

    private Follower(Resident resident) {
        this.resident = resident;
        this.line = ResidentLine.of(resident, 0);
    }

    static Follower of(Resident resident) {
        return new Follower(resident);
    }

    void sends(String id) {
        line.says(id, "menu");
    }

    /** Sends it and waits for the yes to it; tells whether the server knew the message. */
    boolean isKnown(String id) {
        sends(id);
        JsonNode yes = line.waitsForAnswerTo(id);
        assertThat(yes.path("type").asString("")).as("the answer %s", yes).isEqualTo("ack");
        return yes.path("duplicate").asBoolean(false);
    }

    /** Waits until it sees a bot's answer behind this message. */
    void seesAnswerTo(String id) {
        long own = sees("the message " + id, event -> event.id().equals(id));
        sees("an answer to " + id, event -> event.seq() > own && event.isFrom("bot"));
    }

    /** Waits for such an event, on this line or an earlier one; tells its number. */
    long sees(String what, Predicate<WireEvent> such) {
        return seen.stream()
                .filter(such)
                .findFirst()
                .orElseGet(() -> new WireEvent(line.waitsFor(what, frame -> such.test(new WireEvent(frame)))))
                .seq();
    }

    void comesBack() {
        line.waitsUntilClosed();
        seen.addAll(line.events());
        line = ResidentLine.of(
                resident, seen.stream().mapToLong(WireEvent::seq).max().orElse(0));
    }

    /** Sees that all lines together showed the transcript, each event once; tells it. */
    List<WireEvent> transcript() {
        List<WireEvent> stored = resident.events();
        sees("the last event", event -> event.seq() == stored.size());
        List<WireEvent> all = new ArrayList<>(seen);
        all.addAll(line.events());
        assertThat(all.stream().map(WireEvent::seq))
                .as("the numbers of what the page showed")
                .containsExactlyElementsOf(stored.stream().map(WireEvent::seq).toList());
        return stored;
    }

    @Override
    public void close() {
        line.close();
    }
}
