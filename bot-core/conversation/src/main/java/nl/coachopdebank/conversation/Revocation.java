package nl.coachopdebank.conversation;

import java.util.Set;
import java.util.stream.Collectors;
import nl.coachopdebank.conversation.HandOff.Note;
import nl.coachopdebank.conversation.facts.Fact;
import nl.coachopdebank.conversation.release.Phrase;

/** Messages that the resident took back. The transcript keeps its numbers; who shows it leaves their words out. */
public final class Revocation {
    private static final String MARK = "!revoked:";

    /** From which message the wish came that stands. */
    private static final String WISH = "!wish-of:";

    private Revocation() {}

    static void note(Scene scene, String messageId) {
        scene.path.add(MARK + messageId);
        LastWords.forget(scene);
        if (scene.path.contains(WISH + messageId)) {
            scene.tell(Fact.skipped(Wish.FACT));
        }
        HandOff open = scene.handOff;
        if (open != null && open.isOpen()) {
            scene.handOff = open.noted(new Note(scene.now, Transcript.BOT_NAME, scene.note(Phrase.REVOKED_NOTE)));
        }
    }

    /** Remembers that the wish comes with this message, if one can be taken back. */
    static void noteWish(Scene scene) {
        scene.path.removeIf(entry -> entry.startsWith(WISH));
        if (scene.input.id().startsWith(Doors.WHATSAPP_ID)) {
            scene.path.add(WISH + scene.input.id());
        }
    }

    static boolean isMark(String entry) {
        return entry.startsWith(MARK);
    }

    /** Ids of the messages that were taken back. */
    public static Set<String> of(Conversation conversation) {
        return conversation.path().stream()
                .filter(Revocation::isMark)
                .map(entry -> entry.substring(MARK.length()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
