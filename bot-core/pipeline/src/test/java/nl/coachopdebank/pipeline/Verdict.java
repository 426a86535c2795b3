package nl.coachopdebank.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.coachopdebank.conversation.CoachInput;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.HandOff;
import nl.coachopdebank.conversation.Holder;
import nl.coachopdebank.conversation.Outcome;

/** What must hold of one conversation when all is quiet, whatever happened to it. */
final class Verdict {
    private final ConversationId id;
    private final Ledger ledger;
    private final InMemoryShard shard;
    private final List<SimulatedReader> readers;
    private final Replay expected;

    Verdict(ConversationId id, Ledger ledger, InMemoryShard shard, List<SimulatedReader> readers) {
        this.id = id;
        this.ledger = ledger;
        this.shard = shard;
        this.readers = readers;
        this.expected = Replay.of(id, ledger.accepted());
    }

    void check() {
        checkAccepted();
        checkOrder();
        checkOutcomes();
        if (expected.isErased()) {
            checkErased();
        } else {
            checkStored();
            checkFloor(shard.events(id, 0));
            checkTakes(shard.events(id, 0));
        }
    }

    /** What was promised is there, and nothing came in twice. */
    private void checkAccepted() {
        List<String> ids = ledger.accepted().stream().map(ConversationInput::id).toList();
        assertThat(ids.stream().filter(one -> !one.startsWith("t-")))
                .as("accepted inputs")
                .doesNotHaveDuplicates();
        for (Ledger.Sending sending : ledger.sendings()) {
            if (sending.promised() != null) {
                assertThat(ids).as("inputs that the store has").contains(sending.input.id());
            }
        }
    }

    /** What was sent after the yes to something else comes after it. */
    private void checkOrder() {
        List<String> ids = ledger.accepted().stream().map(ConversationInput::id).toList();
        Map<String, Integer> places =
                IntStream.range(0, ids.size()).boxed().collect(Collectors.toMap(ids::get, place -> place, (a, b) -> a));
        List<Ledger.Sending> promised = ledger.sendings().stream()
                .filter(sending -> sending.promised() != null)
                .toList();
        for (Ledger.Sending first : promised) {
            for (Ledger.Sending second : promised) {
                if (first.promised() < second.firstSent) {
                    assertThat(places.get(first.input.id()))
                            .as("%s was accepted before %s was sent", first.input.id(), second.input.id())
                            .isLessThan(places.get(second.input.id()));
                }
            }
        }
    }

    private void checkOutcomes() {
        for (Ledger.Sending sending : ledger.sendings()) {
            String input = sending.input.id();
            if (sending.outcome() != null) {
                assertThat(sending.outcome())
                        .as("outcome of %s", input)
                        .isEqualTo(expected.outcomes().get(input));
            } else if (sending.input instanceof CoachInput && !expected.isErased()) {
                assertThat(sending.promised()).as("%s has no outcome", input).isNull();
            }
        }
    }

    private void checkStored() {
        List<Event> events = shard.events(id, 0);
        assertThat(events.stream().map(Event::seq))
                .as("seq")
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, events.size()).boxed().toList());
        assertThat(lines(events)).as("transcript").isEqualTo(expected.transcript());
        readers.forEach(
                reader -> assertThat(reader.events()).as("what a page saw").isEqualTo(events));
        Stored stored = shard.state(id);
        assertThat(stored.version()).as("turns").isEqualTo(expected.turns());
        assertThat(summary(stored.conversation())).isEqualTo(summary(expected.state()));
        assertThat(stored.timers()).as("timers").isEmpty();
        assertThat(shard.dead(id)).as("dead letters").isEqualTo(expected.dead());
        HandOff handOff = expected.state().handOff();
        assertThat(shard.open().stream().filter(line -> line.conversation().equals(id)))
                .as("open hand-offs")
                .hasSize(handOff != null && handOff.isOpen() ? 1 : 0);
    }

    private void checkErased() {
        assertThat(shard.remembers(id))
                .as("anything kept of an erased conversation")
                .isFalse();
        for (SimulatedReader reader : readers) {
            assertThat(reader.isErased()).as("a page hears of the erasure").isTrue();
            List<String> seen = lines(reader.events());
            assertThat(expected.transcript().subList(0, seen.size()))
                    .as("what a page saw")
                    .isEqualTo(seen);
        }
    }

    /** The bot says nothing from a take until the coach has left. */
    private static void checkFloor(List<Event> events) {
        Holder holder = Holder.BOT;
        for (Event event : events) {
            if (event instanceof Event.Status status) {
                holder = status.holder();
            } else if (holder == Holder.COACH) {
                assertThat(((Event.Message) event).from())
                        .as("who talks while a coach has the floor")
                        .isNotEqualTo(Event.Sender.BOT);
            }
        }
    }

    /** Each take that the resident saw was won by one coach, and who lost knows to whom. */
    private void checkTakes(List<Event> events) {
        List<Outcome> takes = ledger.sendings().stream()
                .filter(sending -> sending.outcome() != null
                        && sending.input instanceof CoachInput coach
                        && coach.action() == CoachInput.Action.TAKE)
                .map(Ledger.Sending::outcome)
                .toList();
        long seen = events.stream()
                .filter(event -> event instanceof Event.Status status
                        && status.holder() == Holder.COACH
                        && status.promise() == null)
                .count();
        assertThat(takes.stream().filter(Outcome::done))
                .as("takes that were won")
                .hasSize((int) seen);
        assertThat(takes.stream().filter(outcome -> !outcome.done()).map(Outcome::detail))
                .as("what losers are told")
                .isSubsetOf("Coach anna", "Coach bram", "none");
    }

    private static List<String> lines(List<Event> events) {
        return events.stream().map(Replay::line).toList();
    }

    private static String summary(Conversation state) {
        HandOff handOff = state.handOff();
        String coaches = handOff == null
                ? ""
                : handOff.id() + " " + handOff.state() + " " + handOff.takenBy() + " "
                        + handOff.notes().stream().map(HandOff.Note::text).toList();
        return state.misses() + " " + state.holder() + " " + state.epoch() + " " + state.lastSeq() + " " + coaches;
    }
}
