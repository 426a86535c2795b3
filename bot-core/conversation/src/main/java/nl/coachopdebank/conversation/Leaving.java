package nl.coachopdebank.conversation;

import java.util.List;
import nl.coachopdebank.conversation.Consent.Given;
import nl.coachopdebank.conversation.HandOff.Closing;
import nl.coachopdebank.conversation.HandOff.State;
import nl.coachopdebank.conversation.release.Phrase;

/** The resident wants no messages any more: nothing stays open from which one could come. */
final class Leaving {
    private final Scene scene;
    private final HandOffDesk desk;

    Leaving(Scene scene) {
        this.scene = scene;
        this.desk = new HandOffDesk(scene);
    }

    void signOff(String text) {
        scene.resident(text, null);
        scene.agenda.rest();
        HandOff open = scene.handOff;
        if (open != null && open.isOpen()) {
            scene.handOff = open.consenting(open.consent().answered(Given.NONE, scene.now))
                    .ended(State.CLOSED, new Closing(scene.now, HandOff.WITHDRAWN, "", List.of()));
        }
        desk.clearTimers();
        new Absence(scene, desk).end();
        AnswerNotice.refuse(scene);
        scene.handTo(Holder.CLOSED);
        scene.status(null, null);
        scene.composer.say(Phrase.SIGNED_OFF);
    }
}
