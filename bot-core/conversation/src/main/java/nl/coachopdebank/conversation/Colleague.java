package nl.coachopdebank.conversation;

import java.util.List;
import nl.coachopdebank.conversation.HandOff.Closing;
import nl.coachopdebank.conversation.HandOff.State;
import nl.coachopdebank.conversation.release.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * A colleague answers on WhatsApp itself, past the coaches' console: the bot is as silent as while a coach has the floor. Not for
 * ever: after a while without a word a request that waited is back on the list, and else the bot answers again.
 */
final class Colleague {
    /** Holds what nobody holds in the console; no account has such a name. */
    private static final String USER = "!whatsapp";

    private static final String REASON = "elsewhere";

    private final Scene scene;
    private final HandOffDesk desk;

    Colleague(Scene scene) {
        this.scene = scene;
        this.desk = new HandOffDesk(scene);
    }

    void answered(String messageId, String text) {
        HandOff known = scene.handOff;
        HandOff open = known != null && known.isOpen() ? known : desk.newRequest(REASON);
        String name = scene.text(Phrase.COLLEAGUE);
        if (open.state() == State.REQUESTED) {
            scene.handOff = open.taken(USER, scene.note(Phrase.COLLEAGUE), scene.now);
            scene.handTo(Holder.COACH);
            scene.status(name, null);
            desk.clearTimers();
        }
        scene.coach(name, messageId, text);
        Absence absence = new Absence(scene, desk);
        if (holds(scene.handOff)) {
            absence.awaitCoach();
        } else {
            absence.end();
        }
    }

    private static boolean holds(@Nullable HandOff handOff) {
        return handOff != null && handOff.isHeldBy(USER);
    }

    /** Nobody asked for a coach: the next words of the resident are the bot's again. False when somebody did. */
    boolean leaves(HandOff held) {
        if (!holds(held) || !held.reason().equals(REASON)) {
            return false;
        }
        scene.handOff = held.ended(State.RETURNED, new Closing(scene.now, "returned", "", List.of()));
        scene.handTo(Holder.CLOSED);
        scene.status(null, null);
        return true;
    }
}
