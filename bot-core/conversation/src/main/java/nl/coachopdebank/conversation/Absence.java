package nl.coachopdebank.conversation;

import java.util.HashMap;
import java.util.Map;
import nl.coachopdebank.conversation.HandOff.Note;
import nl.coachopdebank.conversation.release.Phrase;

/** Keeps a resident from being left alone with a coach who is not there: the bot comes back, and the request waits again. */
final class Absence {
    static final String TIMER = "away";

    private final Scene scene;
    private final HandOffDesk desk;

    Absence(Scene scene, HandOffDesk desk) {
        this.scene = scene;
        this.desk = desk;
    }

    /** A word of the coach is due: the resident spoke, or the coach has just come. */
    void awaitCoach() {
        scene.timer(new TimerChange(TIMER, scene.now.plus(scene.settings.coachAwayAfter())));
    }

    /** The coach spoke, or holds it no longer. */
    void end() {
        scene.timer(new TimerChange(TIMER, null));
    }

    /** Back to the list, with all that it had: safety, consent, and the promise while it stands. Says so to both sides. */
    void free(HandOff held, String by) {
        Map<String, String> coach = Map.of("coach", String.valueOf(held.takenByName()));
        String note = Placeholders.fill(scene.note(Phrase.COACH_AWAY_NOTE), name -> coach.getOrDefault(name, ""));
        HandOff waiting = held.transferred(held.role(), desk.promiseFor(held), held.consent())
                .noted(new Note(scene.now, by, note));
        scene.handOff = waiting;
        scene.handTo(Holder.WAITING);
        scene.status(null, waiting.promise());
        Map<String, String> values = new HashMap<>(desk.values(waiting));
        values.put("coach", Plain.escaped(String.valueOf(held.takenByName())));
        scene.composer.say(Phrase.COACH_AWAY, values);
        desk.goOnWaiting(waiting);
        end();
        desk.setTimers(waiting.promise());
    }
}
