package nl.coachopdebank.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.coachopdebank.conversation.CoachInput;
import nl.coachopdebank.conversation.Consent;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.conversation.Decision;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.Findings;
import nl.coachopdebank.conversation.HandOff;
import nl.coachopdebank.conversation.Holder;
import nl.coachopdebank.conversation.MessageBody;
import nl.coachopdebank.conversation.Need;
import nl.coachopdebank.conversation.Outcome;
import nl.coachopdebank.conversation.Promise;
import nl.coachopdebank.conversation.Releases;
import nl.coachopdebank.conversation.TimerChange;
import nl.coachopdebank.conversation.Turn;
import org.jspecify.annotations.Nullable;

/**
 * A tiny engine. It counts what a resident says and echoes it with the count. "coach" asks for a coach, "timer 200" sets a
 * timer, "look" wants something looked up first, "boom" fails. While a coach has the floor it is silent.
 */
public final class EchoDecider implements Decider {
    /** What the bot is called. */
    public static final String BOT = "Chatbot van de gemeente";

    @Override
    public Decision decide(
            @Nullable Conversation before,
            ConversationId id,
            ConversationInput input,
            Findings findings,
            Releases releases,
            Instant now) {
        if (input instanceof ConversationInput.ResidentSaid said
                && said.text().startsWith("look")
                && findings.recognition() == null) {
            Need need = new Need(said.text(), false, null, before.facts(), before.region(), before.language());
            return new Decision(null, need);
        }
        return new Decision(input.accept(new Speech(before, id, now)), null);
    }

    @Override
    public Optional<Turn> excuse(Conversation before, ConversationInput input, Releases releases, Instant now) {
        return input instanceof ConversationInput.ResidentSaid
                ? Optional.of(new Speech(before, before.id(), now).failed(input))
                : Optional.empty();
    }

    private static final class Speech implements ConversationInput.Visitor<Turn> {
        private final @Nullable Conversation before;
        private final ConversationId id;
        private final Instant now;
        private final List<Event> events = new ArrayList<>();
        private final List<TimerChange> timers = new ArrayList<>();

        Speech(@Nullable Conversation before, ConversationId id, Instant now) {
            this.before = before;
            this.id = id;
            this.now = now;
        }

        @Override
        public Turn started(ConversationInput.Started input) {
            Conversation blank = Conversation.blank(id, input);
            events.add(new Event.Message(
                    1, now, Event.Sender.BOT, BOT, "b1", null, MessageBody.ofText("Hoi, ik ben een chatbot.", false)));
            return turn(with(blank, 0, Holder.BOT, 0, null, 1), Outcome.DONE);
        }

        Turn failed(ConversationInput input) {
            say(Event.Sender.RESIDENT, "", input.id(), null, "boom");
            if (before.holder() != Holder.COACH) {
                say(Event.Sender.BOT, BOT, "b" + input.id(), input.id(), "sorry");
            }
            return turn(
                    with(before, before.misses(), before.holder(), before.handOffs(), before.handOff(), last()),
                    Outcome.DONE);
        }

        @Override
        public Turn said(ConversationInput.ResidentSaid input) {
            if (input.text().equals("boom")) {
                throw new IllegalStateException("boom");
            }
            say(Event.Sender.RESIDENT, "", input.id(), null, input.text());
            int count = before.misses() + 1;
            if (before.holder() != Holder.COACH) {
                say(Event.Sender.BOT, BOT, "b" + input.id(), input.id(), count + ": " + input.text());
            }
            if (input.text().startsWith("timer ")) {
                long delay = Long.parseLong(input.text().substring(6));
                timers.add(new TimerChange("t-" + input.id(), now.plusMillis(delay)));
            }
            if (input.text().equals("coach") && before.holder() == Holder.BOT) {
                events.add(new Event.Status(next(), now, Holder.WAITING, null, new Promise(now, "straks")));
                return turn(
                        with(before, count, Holder.WAITING, before.handOffs() + 1, requested(), last()), Outcome.DONE);
            }
            return turn(
                    with(before, count, before.holder(), before.handOffs(), before.handOff(), last()), Outcome.DONE);
        }

        @Override
        public Turn chose(ConversationInput.ResidentChose input) {
            return said(new ConversationInput.ResidentSaid(input.id(), input.at(), input.value()));
        }

        @Override
        public Turn returned(ConversationInput.ResidentReturned input) {
            return unchanged(Outcome.DONE);
        }

        @Override
        public Turn timer(ConversationInput.TimerFired input) {
            say(Event.Sender.BOT, BOT, "b" + input.id(), null, "timer " + input.timer());
            return unchanged(Outcome.DONE);
        }

        @Override
        public Turn erase(ConversationInput.Erase input) {
            return new Turn(null, List.of(), List.of(), Outcome.DONE);
        }

        @Override
        public Turn coach(CoachInput input) {
            HandOff handOff = before.handOff();
            if (handOff == null || !handOff.isOpen()) {
                return unchanged(Outcome.refused("none"));
            }
            boolean mine = handOff.isHeldBy(input.coach());
            if (input.action() == CoachInput.Action.TAKE && handOff.state() == HandOff.State.REQUESTED) {
                events.add(new Event.Status(next(), now, Holder.COACH, input.name(), null));
                return coachTurn(Holder.COACH, taken(handOff, HandOff.State.TAKEN, input));
            }
            if (!mine) {
                return unchanged(Outcome.refused(String.valueOf(handOff.takenByName())));
            }
            if (input.action() == CoachInput.Action.WRITE) {
                say(Event.Sender.COACH, input.name(), input.id(), null, input.text());
                return unchanged(Outcome.DONE);
            }
            events.add(new Event.Status(next(), now, Holder.BOT, null, null));
            return coachTurn(Holder.BOT, taken(handOff, HandOff.State.RETURNED, input));
        }

        private Turn coachTurn(Holder holder, HandOff handOff) {
            return turn(with(before, before.misses(), holder, before.handOffs(), handOff, last()), Outcome.DONE);
        }

        private Turn unchanged(Outcome outcome) {
            return turn(
                    with(before, before.misses(), before.holder(), before.handOffs(), before.handOff(), last()),
                    outcome);
        }

        private Turn turn(Conversation after, Outcome outcome) {
            return new Turn(after, events, timers, outcome);
        }

        private void say(Event.Sender from, String name, String messageId, @Nullable String replyTo, String text) {
            events.add(new Event.Message(next(), now, from, name, messageId, replyTo, MessageBody.ofText(text, true)));
        }

        private long next() {
            return last() + 1;
        }

        private long last() {
            return (before == null ? 0 : before.lastSeq()) + events.size();
        }

        private HandOff requested() {
            String handOffId = id + "-" + (before.handOffs() + 1);
            Consent consent = new Consent(Consent.Given.ALL, "gemeente", "mag dat?", now);
            return new HandOff(
                    handOffId,
                    "R1",
                    HandOff.State.REQUESTED,
                    "request",
                    "een wens",
                    "werkcoach",
                    "",
                    now,
                    before.lastSeq(),
                    new Promise(now, "straks"),
                    consent,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    null);
        }

        private HandOff taken(HandOff old, HandOff.State state, CoachInput by) {
            HandOff.Closing closing =
                    state == HandOff.State.TAKEN ? null : new HandOff.Closing(now, "returned", "", List.of());
            return new HandOff(
                    old.id(),
                    old.receipt(),
                    state,
                    old.reason(),
                    old.wish(),
                    old.role(),
                    old.responsible(),
                    old.requestedAt(),
                    old.fromSeq(),
                    old.promise(),
                    old.consent(),
                    null,
                    by.coach(),
                    by.name(),
                    now,
                    List.of(),
                    closing);
        }

        private Conversation with(
                Conversation of, int count, Holder holder, int handOffs, @Nullable HandOff handOff, long lastSeq) {
            long epoch = of.epoch() + (holder == of.holder() ? 0 : 1);
            return new Conversation(
                    id,
                    of.channel(),
                    of.region(),
                    of.language(),
                    of.release(),
                    of.secretHash(),
                    of.position(),
                    of.path(),
                    of.offered(),
                    count,
                    of.facts(),
                    of.advice(),
                    of.explained(),
                    of.flags(),
                    holder,
                    epoch,
                    handOffs,
                    handOff,
                    lastSeq,
                    now,
                    now);
        }
    }
}
