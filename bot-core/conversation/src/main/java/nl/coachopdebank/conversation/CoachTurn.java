package nl.coachopdebank.conversation;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.coachopdebank.conversation.CoachInput.Action;
import nl.coachopdebank.conversation.HandOff.Closing;
import nl.coachopdebank.conversation.HandOff.Note;
import nl.coachopdebank.conversation.HandOff.State;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.Phrase;

/** What a coach does. One coach holds a conversation at a time; what does not fit the state is refused and changes nothing. */
final class CoachTurn {
    static final String GONE = "gone";
    static final String NOT_HELD = "not-held";

    /** What a team lead may do with what a colleague holds. */
    private static final Set<Action> OF_A_LEAD = EnumSet.of(Action.FREE, Action.TRANSFER, Action.RETURN);

    private final Scene scene;
    private final HandOffDesk desk;
    private final Absence absence;

    CoachTurn(Scene scene) {
        this.scene = scene;
        this.desk = new HandOffDesk(scene);
        this.absence = new Absence(scene, desk);
    }

    Outcome handle(CoachInput input) {
        HandOff handOff = scene.handOff;
        if (handOff == null || !handOff.id().equals(input.handOff())) {
            return Outcome.refused(GONE);
        }
        switch (input.action()) {
            case TAKE:
                return take(handOff, input);
            case NOTE:
                scene.handOff = handOff.noted(new Note(scene.now, input.name(), input.text()));
                return Outcome.DONE;
            case FILL_IN:
                return fillIn(handOff, input);
            default:
                return may(handOff, input) ? holding(handOff, input) : refusal(handOff);
        }
    }

    /** No word to the resident, so it says nothing of whether the coach is there. */
    private Outcome fillIn(HandOff handOff, CoachInput input) {
        if (!handOff.isHeldBy(input.coach())) {
            return refusal(handOff);
        }
        scene.anamnesis =
                scene.anamnesis.with(input.detail(), new Anamnesis.Entry(input.text(), input.name(), scene.now));
        return Outcome.DONE;
    }

    private static boolean may(HandOff handOff, CoachInput input) {
        return handOff.isHeldBy(input.coach())
                || (input.lead() && handOff.state() == State.TAKEN && OF_A_LEAD.contains(input.action()));
    }

    private Outcome take(HandOff handOff, CoachInput input) {
        if (handOff.isHeldBy(input.coach())) {
            return Outcome.DONE;
        }
        if (handOff.state() != State.REQUESTED) {
            return refusal(handOff);
        }
        scene.handOff = handOff.taken(input.coach(), input.name(), scene.now);
        scene.composer.say(Phrase.COACH_JOINED, Map.of("coach", Plain.escaped(input.name())));
        scene.handTo(Holder.COACH);
        scene.status(input.name(), null);
        desk.clearTimers();
        absence.awaitCoach();
        return Outcome.DONE;
    }

    private static Outcome refusal(HandOff handOff) {
        String holder = handOff.takenByName();
        return Outcome.refused(
                handOff.state() == State.TAKEN && holder != null ? holder : handOff.isOpen() ? NOT_HELD : GONE);
    }

    private Outcome holding(HandOff handOff, CoachInput input) {
        absence.end();
        switch (input.action()) {
            case WRITE -> scene.coach(input.name(), input.messageId(), input.text());
            case FREE -> absence.free(handOff, input.name());
            case TRANSFER -> desk.transfer(handOff, input.detail());
            case RETURN -> giveBack(handOff, input);
            default -> close(handOff, input);
        }
        return Outcome.DONE;
    }

    private void giveBack(HandOff handOff, CoachInput input) {
        scene.handOff = handOff.ended(State.RETURNED, new Closing(scene.now, "returned", input.text(), List.of()));
        scene.handTo(Holder.BOT);
        scene.status(null, null);
        scene.composer.say(
                Phrase.COACH_RETURNED,
                Map.of("coach", Plain.escaped(input.name()), "summary", Plain.escapedLines(input.text())));
        scene.composer.say(Phrase.BOT_AGAIN);
        if (scene.asks()) {
            new Questions(scene).askAgain();
        } else {
            scene.composer
                    .offerOpenFlow()
                    .choice(Command.MENU, Phrase.LABEL_MENU)
                    .choice(Command.COACH, Phrase.LABEL_COACH);
        }
    }

    private void close(HandOff handOff, CoachInput input) {
        Closing closing = new Closing(scene.now, input.detail(), input.text(), input.instruments());
        scene.handOff = handOff.ended(State.CLOSED, closing);
        scene.handTo(Holder.CLOSED);
        scene.status(null, null);
        scene.composer.say(Phrase.COACH_CLOSED, Map.of("coach", Plain.escaped(input.name())));
        if (!input.text().isBlank()) {
            scene.composer.say(Phrase.COACH_AGREEMENT, Map.of("agreement", Plain.escapedLines(input.text())));
        }
        scene.composer.choice(Command.MENU, Phrase.LABEL_MENU);
    }
}
