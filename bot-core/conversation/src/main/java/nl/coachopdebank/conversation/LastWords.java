package nl.coachopdebank.conversation;

import java.util.Map;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.words.Gibberish;
import nl.coachopdebank.conversation.words.Spelling;

/** What was missed again and again: a coach may get it as the wish, in the resident's own words. */
final class LastWords {
    private static final String MARK = "!missed:";
    /** A line in the coaches' list, and no more than is read at a glance. */
    private static final int LONGEST = 200;

    private final Scene scene;

    LastWords(Scene scene) {
        this.scene = scene;
    }

    void offerToCoach(String text) {
        forget(scene);
        boolean kept = !new PrivateMatters(scene).isIn(text) && !Gibberish.isAllOf(Spelling.normal(text));
        if (kept) {
            String words = text.strip();
            String question = words.length() <= LONGEST ? words : words.substring(0, LONGEST);
            scene.path.add(MARK + question);
            Revocation.noteWords(scene, question);
            scene.composer.say(Phrase.MISSED_FOR_GOOD, Map.of("question", Plain.escaped(question)));
        } else {
            scene.composer.say(Phrase.MISSED_FOR_GOOD_SHORT);
        }
        scene.composer.choice(Command.COACH, Phrase.LABEL_COACH);
    }

    /** The question that was missed last; empty when none is remembered. */
    static String of(Scene scene) {
        return scene.path.stream()
                .filter(entry -> entry.startsWith(MARK))
                .map(entry -> entry.substring(MARK.length()))
                .findFirst()
                .orElse("");
    }

    static void forget(Scene scene) {
        scene.path.removeIf(entry -> entry.startsWith(MARK));
    }
}
