package nl.coachopdebank.conversation;

import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.AskText;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.Phrase;

/** Replies to what does not answer the question that waits: a greeting, or words that do not fit. */
final class Misses {
    /** Remembers at which question a greeting was returned. */
    private static final String GREETED = "!greeted:";

    private final Scene scene;
    private final Questions questions;

    Misses(Scene scene) {
        this.scene = scene;
        this.questions = new Questions(scene);
    }

    /** Greets back once a question; who greets again may need its help. */
    void greet(Ask ask, String text) {
        if (scene.path.add(GREETED + ask.id())) {
            if (scene.composer.isEmpty()) {
                scene.composer.say(Phrase.GREETING);
            }
            questions.askAgain();
        } else {
            miss(ask, text);
        }
    }

    /** The question's own help, the second time its examples and the way to a coach, from then on that it may be left. */
    void miss(Ask ask, String text) {
        if (scene.position == null) {
            return;
        }
        int before = scene.position.misses();
        scene.position = scene.position.missed();
        if (before == 0) {
            scene.composer.say(ask.question().help());
            offerCoachForHelp(ask, text);
        } else if (before == 1) {
            scene.composer.say(ask.question().examples()).say(Phrase.MISSED_TWICE);
        } else if (before % 2 == 0) {
            scene.composer.say(Phrase.MISSED_AGAIN).say(ask.question().text());
        } else {
            new LastWords(scene).offerToCoach(text);
        }
        if (before > 0) {
            scene.composer.choice(Command.COACH, Phrase.LABEL_COACH);
        }
        questions.offer();
    }

    private void offerCoachForHelp(Ask ask, String text) {
        if (ask instanceof AskText && OpenAnswer.asksForHelp(text)) {
            scene.composer.say(Phrase.HELP_OFFERED).choice(Command.COACH, Phrase.LABEL_COACH);
        }
    }
}
