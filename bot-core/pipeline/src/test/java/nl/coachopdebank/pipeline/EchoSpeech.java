package nl.coachopdebank.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.coachopdebank.conversation.Anamnesis;
import nl.coachopdebank.conversation.CoachInput;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.conversation.Doors;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.HandOff;
import nl.coachopdebank.conversation.Holder;
import nl.coachopdebank.conversation.MessageBody;
import nl.coachopdebank.conversation.Outcome;
import nl.coachopdebank.conversation.Promise;
import nl.coachopdebank.conversation.TimerChange;
import nl.coachopdebank.conversation.Turn;
import org.jspecify.annotations.Nullable;

/** One turn of the {@link EchoDecider}. */
final class EchoSpeech implements ConversationInput.Visitor<Turn> {
    private final @Nullable Conversation before;
    private final ConversationId id;
    private final Instant now;
    private final List<Event> events = new ArrayList<>();
    private final List<TimerChange> timers = new ArrayList<>();
    private @Nullable String channel;

    EchoSpeech(@Nullable Conversation before, ConversationId id, Instant now) {
        this.before = before;
        this.id = id;
        this.now = now;
    }

    @Override
    public Turn started(ConversationInput.Started input) {
        Conversation blank = Conversation.blank(id, input);
        events.add(new Event.Message(
                1,
                now,
                Event.Sender.BOT,
                EchoDecider.BOT,
                "b1",
                null,
                MessageBody.ofText("Hoi, ik ben een chatbot.", false)));
        return turn(with(blank, 0, Holder.BOT, 0, null, 1), Outcome.DONE);
    }

    /** What the resident hears of an input that failed. */
    Turn failed(ConversationInput input) {
        say(Event.Sender.RESIDENT, "", input.id(), null, "boom");
        if (before.holder() != Holder.COACH) {
            say(Event.Sender.BOT, EchoDecider.BOT, "b" + input.id(), input.id(), "sorry");
        }
        return unchanged(Outcome.DONE);
    }

    @Override
    public Turn said(ConversationInput.ResidentSaid input) {
        if (input.id().startsWith(Doors.WHATSAPP_ID)) {
            channel = Phone.NAME;
        }
        if (input.text().equals("boom")) {
            throw new IllegalStateException("boom");
        }
        say(Event.Sender.RESIDENT, "", input.id(), null, input.text());
        int count = before.misses() + 1;
        if (before.holder() != Holder.COACH) {
            say(Event.Sender.BOT, EchoDecider.BOT, "b" + input.id(), input.id(), count + ": " + input.text());
        }
        setTimer(input);
        boolean mayAsk = before.holder() == Holder.BOT || before.holder() == Holder.CLOSED;
        if (input.text().equals("coach") && mayAsk) {
            status(Holder.WAITING, null, new Promise(now, "straks"));
            int number = before.handOffs() + 1;
            HandOff asked = EchoHandOffs.requested(id + "-" + number, now, before.lastSeq());
            return turn(with(before, count, Holder.WAITING, number, asked, last()), Outcome.DONE);
        }
        return turn(with(before, count, before.holder(), before.handOffs(), before.handOff(), last()), Outcome.DONE);
    }

    private void setTimer(ConversationInput.ResidentSaid input) {
        String[] words = input.text().split(" ");
        switch (words[0]) {
            case "timer" -> timers.add(new TimerChange("t-" + input.id(), now.plusMillis(Long.parseLong(words[1]))));
            case "until" -> timers.add(new TimerChange("t-" + input.id(), Instant.parse(words[1])));
            case "move" -> timers.add(new TimerChange("t-moved", Instant.parse(words[1])));
            default -> {}
        }
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
        String told = "timer " + input.timer();
        if (before.holder() == Holder.COACH) {
            status(Holder.COACH, before.handOff().takenByName(), new Promise(now, told));
        } else {
            say(Event.Sender.BOT, EchoDecider.BOT, "b" + input.id(), null, told);
        }
        return unchanged(Outcome.DONE);
    }

    @Override
    public Turn erase(ConversationInput.Erase input) {
        return new Turn(null, List.of(), List.of(), Outcome.DONE);
    }

    @Override
    public Turn sent(ConversationInput.ResidentSent input) {
        say(Event.Sender.RESIDENT, "", input.id(), null, input.kind().name());
        return unchanged(Outcome.DONE);
    }

    @Override
    public Turn signedOff(ConversationInput.SignedOff input) {
        say(Event.Sender.RESIDENT, "", input.id(), null, input.text());
        return unchanged(Outcome.DONE);
    }

    @Override
    public Turn moved(ConversationInput.Moved input) {
        say(Event.Sender.BOT, EchoDecider.BOT, "b" + input.id(), null, "moved");
        channel = input.channel();
        return unchanged(Outcome.DONE);
    }

    @Override
    public Turn revoked(ConversationInput.Revoked input) {
        return unchanged(Outcome.DONE);
    }

    @Override
    public Turn colleagueAnswered(ConversationInput.ColleagueAnswered input) {
        say(Event.Sender.COACH, "collega", input.id(), null, input.text());
        return unchanged(Outcome.DONE);
    }

    @Override
    public Turn coach(CoachInput input) {
        HandOff handOff = before.handOff();
        if (handOff == null || !handOff.isOpen()) {
            return unchanged(Outcome.refused("none"));
        }
        if (input.action() == CoachInput.Action.TAKE && handOff.state() == HandOff.State.REQUESTED) {
            status(Holder.COACH, input.name(), null);
            return handOver(Holder.COACH, EchoHandOffs.taken(handOff, input, now));
        }
        if (input.action() == CoachInput.Action.TAKE || !handOff.isHeldBy(input.coach())) {
            return unchanged(Outcome.refused(String.valueOf(handOff.takenByName())));
        }
        return switch (input.action()) {
            case WRITE -> {
                say(Event.Sender.COACH, input.name(), input.id(), null, input.text());
                yield unchanged(Outcome.DONE);
            }
            case NOTE -> handOver(Holder.COACH, EchoHandOffs.noted(handOff, input, now));
            case TRANSFER -> handOver(status(Holder.WAITING), EchoHandOffs.transferred(handOff));
            case CLOSE -> handOver(status(Holder.CLOSED), EchoHandOffs.ended(handOff, HandOff.State.CLOSED, now));
            default -> handOver(status(Holder.BOT), EchoHandOffs.ended(handOff, HandOff.State.RETURNED, now));
        };
    }

    private Turn handOver(Holder holder, HandOff handOff) {
        return turn(with(before, before.misses(), holder, before.handOffs(), handOff, last()), Outcome.DONE);
    }

    private Turn unchanged(Outcome outcome) {
        return turn(
                with(before, before.misses(), before.holder(), before.handOffs(), before.handOff(), last()), outcome);
    }

    private Turn turn(Conversation after, Outcome outcome) {
        return new Turn(after, events, timers, outcome);
    }

    private void say(Event.Sender from, String name, String messageId, @Nullable String replyTo, String text) {
        MessageBody body = MessageBody.ofText(text, true);
        events.add(new Event.Message(last() + 1, now, from, name, messageId, replyTo, body));
    }

    private Holder status(Holder holder) {
        return status(holder, null, null);
    }

    private Holder status(Holder holder, @Nullable String coach, @Nullable Promise promise) {
        events.add(new Event.Status(last() + 1, now, holder, coach, promise));
        return holder;
    }

    private long last() {
        return (before == null ? 0 : before.lastSeq()) + events.size();
    }

    private Conversation with(
            Conversation of, int count, Holder holder, int handOffs, @Nullable HandOff handOff, long lastSeq) {
        long epoch = of.epoch() + (holder == of.holder() ? 0 : 1);
        return new Conversation(
                id,
                channel == null ? of.channel() : channel,
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
                Anamnesis.NONE,
                lastSeq,
                now,
                now);
    }
}
