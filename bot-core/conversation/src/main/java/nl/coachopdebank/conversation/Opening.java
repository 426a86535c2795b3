package nl.coachopdebank.conversation;

import java.time.Duration;
import java.util.Map;
import nl.coachopdebank.conversation.release.Phrase;

/** The first words, and the words after a pause. */
final class Opening {
    private static final String WELCOME = "welkom";
    private static final String MENU = "menu";

    private final Scene scene;

    Opening(Scene scene) {
        this.scene = scene;
    }

    /** Says what this is (A1); goes on with the flow that the door asked for, if it exists. */
    void begin(ConversationInput.Started started) {
        Walker walker = new Walker(scene);
        walker.start(WELCOME);
        scene.composer.send();
        if (!started.flow().isEmpty() && scene.content().flow(started.flow()).isPresent()) {
            walker.start(started.flow());
        }
    }

    /** After a pause: who talks, and where the talk was. Says nothing when there was no pause. */
    void welcomeBack() {
        if (isPause() && scene.holder != Holder.COACH) {
            recap();
            goOn();
        }
    }

    boolean isPause() {
        Duration silence = Duration.between(scene.before.lastAt(), scene.now);
        return scene.before.lastSeq() > 0 && silence.compareTo(scene.settings.recapAfter()) >= 0;
    }

    void recap() {
        scene.composer.say(Phrase.WELCOME_BACK);
        Progress progress = new Questions(scene).progress();
        if (progress != null) {
            scene.composer.say(
                    Phrase.RECAP,
                    Map.of("step", String.valueOf(progress.step()), "of", String.valueOf(progress.of())));
        }
    }

    /** Repeats the question that waits; the menu when none does. */
    void goOn() {
        if (scene.asks()) {
            new Questions(scene).askAgain();
        } else {
            menu();
        }
    }

    void menu() {
        new Walker(scene).start(MENU);
    }
}
