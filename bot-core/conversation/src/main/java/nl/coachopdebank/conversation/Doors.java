package nl.coachopdebank.conversation;

import nl.coachopdebank.conversation.ConversationInput.Moved;
import nl.coachopdebank.conversation.release.Phrase;

/** The same talk, gone on with through another door. */
final class Doors {
    private final Scene scene;

    Doors(Scene scene) {
        this.scene = scene;
    }

    void move(Moved input) {
        boolean other = !scene.channel.equals(input.channel());
        scene.channel = input.channel();
        if (!input.secretHash().isEmpty()) {
            scene.secretHash = input.secretHash();
        }
        if (!other || scene.holder == Holder.COACH) {
            return;
        }
        boolean web = input.channel().equals("web");
        scene.composer.say(web ? Phrase.MOVED_TO_WEB : Phrase.MOVED_TO_WHATSAPP);
        HandOff waiting = new HandOffDesk(scene).waiting();
        if (waiting != null) {
            new HandOffDesk(scene).goOnWaiting(waiting);
        } else {
            new Opening(scene).goOn();
        }
    }
}
