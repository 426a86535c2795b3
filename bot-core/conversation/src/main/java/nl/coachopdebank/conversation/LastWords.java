package nl.coachopdebank.conversation;

import java.util.Map;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.words.Gibberish;
import nl.coachopdebank.conversation.words.Spelling;

/** What was missed again and again: a coach may get it as the wish, in the resident's own words. */
final class LastWords {
    /** The button with which somebody who waits already has the coach read this question too. */
    static final String PASS_ON = "_pass_on";

    private static final String MARK = "!missed:";
    /** A line in the coaches' list, and no more than is read at a glance. */
    private static final int LONGEST = 200;

    private final Scene scene;

    LastWords(Scene scene) {
        this.scene = scene;
    }

    void offerToCoach(String text) {
        if (mayBeKept(scene, text)) {
            String question = shortened(text);
            Revocation.noteWords(scene, question);
            offerToCoach(question, Phrase.MISSED_FOR_GOOD);
        } else {
            forget(scene);
            scene.composer.say(Phrase.MISSED_FOR_GOOD_SHORT).choice(Command.COACH, Phrase.LABEL_COACH);
        }
    }

    /** @param offer says so, with the question in it, to who has no coach yet */
    void offerToCoach(String question, Phrase offer) {
        forget(scene);
        scene.path.add(MARK + question);
        Map<String, String> values = Map.of("question", Plain.escaped(question));
        if (new HandOffDesk(scene).waiting() == null) {
            scene.composer.say(offer, values).choice(Command.COACH, Phrase.LABEL_COACH);
        } else {
            scene.composer.say(Phrase.MISSED_WAITING, values).choice(PASS_ON, scene.text(Phrase.LABEL_PASS_ON));
        }
    }

    /** The coach who is waited for reads the question too. */
    void passOn() {
        String question = of(scene);
        if (question.isEmpty() || !new WaitingTalk(scene).passOn(question)) {
            scene.composer.say(Phrase.OLD_BUTTON);
        }
        forget(scene);
    }

    static String shortened(String text) {
        String words = text.strip();
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }

    /** What is private, or no words at all, is not carried along. */
    static boolean mayBeKept(Scene scene, String text) {
        return !new PrivateMatters(scene).isIn(text) && !Gibberish.isAllOf(Spelling.normal(text));
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
