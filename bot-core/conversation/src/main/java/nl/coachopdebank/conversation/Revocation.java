package nl.coachopdebank.conversation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.HandOff.Note;
import nl.coachopdebank.conversation.facts.Fact;
import nl.coachopdebank.conversation.release.Phrase;

/** Messages that the resident took back. The transcript keeps its numbers; who shows it leaves their words out. */
public final class Revocation {
    private static final String MARK = "!revoked:";

    /** From which message the wish came that stands. */
    private static final String WISH = "!wish-of:";

    /** Which words of a message a coach reads beside the transcript. */
    private static final String WORDS = "!words-of:";

    private static final String BETWEEN = "\n";

    /** Ends what was shortened. */
    private static final String CUT = "…";

    private Revocation() {}

    static void note(Scene scene, String messageId) {
        scene.path.add(MARK + messageId);
        LastWords.forget(scene);
        LastQuestion.forget(scene);
        if (scene.path.contains(WISH + messageId)) {
            scene.tell(Fact.skipped(Wish.FACT));
        }
        HandOff open = scene.handOff;
        if (open != null && open.isOpen()) {
            scene.handOff = withoutWords(scene, open, messageId)
                    .noted(new Note(scene.now, Transcript.BOT_NAME, scene.note(Phrase.REVOKED_NOTE)));
        }
        scene.path.removeIf(entry -> entry.startsWith(WORDS + messageId + BETWEEN));
    }

    /** Remembers that the wish comes with this message, if one can be taken back. */
    static void noteWish(Scene scene) {
        scene.path.removeIf(entry -> entry.startsWith(WISH));
        if (scene.input.id().startsWith(Doors.WHATSAPP_ID)) {
            scene.path.add(WISH + scene.input.id());
        }
    }

    /** Remembers that a coach may read these words of this message beside the transcript. */
    static void noteWords(Scene scene, String words) {
        noteWords(scene, scene.input.id(), words);
    }

    /** The same of an earlier message. */
    static void noteWords(Scene scene, String message, String words) {
        if (message.startsWith(Doors.WHATSAPP_ID)) {
            scene.path.add(WORDS + message + BETWEEN + words);
        }
    }

    private static HandOff withoutWords(Scene scene, HandOff open, String messageId) {
        String mark = WORDS + messageId + BETWEEN;
        HandOff left = open;
        for (String entry : scene.path) {
            left = entry.startsWith(mark) ? Wish.without(left, entry.substring(mark.length())) : left;
        }
        scene.path.removeIf(entry -> entry.startsWith(mark));
        return left;
    }

    static boolean isMark(String entry) {
        return entry.startsWith(MARK) || entry.startsWith(WISH) || entry.startsWith(WORDS);
    }

    /** The forms in which the bot repeats a message: whole, its beginning, and without what is private. */
    public static List<String> quotes(String text, PrivateParts parts) {
        return Stream.of(text, parts.leftOut(text).orElse(text))
                .flatMap(words -> Stream.of(words.strip(), LastWords.shortened(words), Labels.shortened(words)))
                .map(words -> Plain.escaped(words.endsWith(CUT) ? words.substring(0, words.length() - 1) : words))
                .filter(words -> !words.isEmpty())
                .distinct()
                .toList();
    }

    /** Ids of the messages that were taken back. */
    public static Set<String> of(Conversation conversation) {
        return conversation.path().stream()
                .filter(entry -> entry.startsWith(MARK))
                .map(entry -> entry.substring(MARK.length()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
