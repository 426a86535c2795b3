package nl.coachopdebank.conversation;

import nl.coachopdebank.conversation.HandOff.State;
import nl.coachopdebank.conversation.release.Phrase;

/** A colleague answers on WhatsApp itself, past the coaches' console: the bot is as silent as while a coach has the floor. */
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
            scene.handOff = open.taken(USER, name, scene.now);
            scene.handTo(Holder.COACH);
            scene.status(name, null);
            desk.clearTimers();
        }
        scene.coach(name, messageId, text);
        new Absence(scene, desk).end();
    }
}
