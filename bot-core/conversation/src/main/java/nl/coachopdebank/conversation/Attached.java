package nl.coachopdebank.conversation;

import java.util.Map;
import nl.coachopdebank.conversation.ConversationInput.Attachment;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.Phrase;

/** Something that a resident sent and that is no text. Nothing of it is kept but that it was sent. */
final class Attached {
    private static final Map<Attachment, Phrase> SENT = Map.of(
            Attachment.STICKER, Phrase.SENT_STICKER,
            Attachment.VOICE, Phrase.SENT_VOICE,
            Attachment.AUDIO, Phrase.SENT_AUDIO,
            Attachment.PICTURE, Phrase.SENT_PICTURE,
            Attachment.VIDEO, Phrase.SENT_VIDEO,
            Attachment.DOCUMENT, Phrase.SENT_DOCUMENT,
            Attachment.PLACE, Phrase.SENT_PLACE,
            Attachment.CONTACTS, Phrase.SENT_CONTACTS);

    private final Scene scene;
    private final Attachment kind;

    Attached(Scene scene, Attachment kind) {
        this.scene = scene;
        this.kind = kind;
    }

    /** That it was sent stands in the transcript. */
    void note() {
        scene.resident(scene.text(SENT.getOrDefault(kind, Phrase.SENT_OTHER)), null);
    }

    boolean asksForAnAnswer() {
        return kind != Attachment.STICKER;
    }

    /** Says kindly that it cannot be read, and goes on where the talk was. */
    void answer() {
        boolean sound = kind == Attachment.VOICE || kind == Attachment.AUDIO;
        scene.composer.say(sound ? Phrase.CANNOT_LISTEN : Phrase.CANNOT_OPEN);
        new Opening(scene).goOn();
        scene.composer.choice(Command.COACH, Phrase.LABEL_COACH);
    }
}
