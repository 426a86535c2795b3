package nl.coachopdebank.conversation;

import java.util.List;
import nl.coachopdebank.conversation.Consent.Given;
import nl.coachopdebank.conversation.HandOff.Closing;
import nl.coachopdebank.conversation.HandOff.State;
import nl.coachopdebank.conversation.release.Phrase;

/** The resident wants no messages any more: nothing stays open from which one could come. */
public final class Leaving {
    private static final String MARK = "!signed-off:";

    private final Scene scene;
    private final HandOffDesk desk;

    Leaving(Scene scene) {
        this.scene = scene;
        this.desk = new HandOffDesk(scene);
    }

    /** Seq of the last words to who signed off: nothing of before them is brought any more; 0 for who did not. */
    public static long lastWords(Conversation conversation) {
        return conversation.path().stream()
                .filter(entry -> entry.startsWith(MARK))
                .mapToLong(entry -> Long.parseLong(entry.substring(MARK.length())))
                .findFirst()
                .orElse(0);
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
        scene.path.removeIf(entry -> entry.startsWith(MARK));
        scene.path.add(MARK + (scene.lastSeq() + 1));
        scene.composer.say(Phrase.SIGNED_OFF);
    }
}
