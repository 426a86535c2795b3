package nl.coachopdebank.conversation;

import java.util.Optional;
import java.util.Set;
import nl.coachopdebank.conversation.release.Phrase;

/** Health, belief, origin and the like, told unasked: not needed, not used, and left out of what is kept (B4). */
final class PrivateMatters {
    /** Remember that the notice was given: once a conversation is enough. */
    private static final String MARK = "!private";

    private static final String MARK_WAITING = "!private-waiting";

    private final Scene scene;
    private final PrivateParts parts;

    PrivateMatters(Scene scene) {
        this.scene = scene;
        this.parts = new PrivateParts(scene.content());
    }

    boolean isIn(String text) {
        return parts.areIn(text);
    }

    /** Says once that it need not be told here, and who may read it; once more when that changed, as a coach was asked for. */
    void notice(String text) {
        boolean waits = new HandOffDesk(scene).waiting() != null;
        if (isIn(text) && scene.path.add(waits ? MARK_WAITING : MARK)) {
            scene.composer.say(waits ? Phrase.PRIVATE_NOTICE_WAITING : Phrase.PRIVATE_NOTICE);
        }
    }

    /** The same, when it was told in the place of an answer and the notice was given before. */
    void notNeeded() {
        if (scene.composer.isEmpty()) {
            scene.composer.say(Phrase.PRIVATE_AGAIN);
        }
    }

    /** The text without the parts that hold such words; empty when nothing that says anything is left. */
    Optional<String> leftOut(String text) {
        return parts.leftOut(text);
    }

    /** Of what the conversation remembers, this stays when the resident starts over. */
    static void keepAlone(Set<String> path) {
        path.removeIf(entry -> !entry.equals(MARK)
                && !entry.equals(MARK_WAITING)
                && !AnswerNotice.isMark(entry)
                && !entry.equals(LanguageSwitch.CHOSEN)
                && !Revocation.isMark(entry));
    }
}
