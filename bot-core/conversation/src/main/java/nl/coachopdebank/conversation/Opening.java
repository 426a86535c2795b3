package nl.coachopdebank.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.release.Button;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.release.Say;
import nl.coachopdebank.conversation.words.Spelling;

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
        if (scene.agenda.has(started.flow())) {
            scene.composer.withoutChoices().send();
            walker.start(started.flow());
        }
    }

    /** After a pause: who talks, and where the talk was. Says nothing when there was no pause. */
    void welcomeBack() {
        if (isPause() && scene.holder != Holder.COACH) {
            recap();
            HandOff waiting = new HandOffDesk(scene).waiting();
            boolean rests = !scene.asks() && scene.agenda.open().isEmpty();
            if (waiting != null && (rests || new ConsentDesk(scene).isBeingAsked(waiting))) {
                new HandOffDesk(scene).goOnWaiting(waiting);
            } else if (scene.asks() || rests) {
                goOn();
            } else {
                offerToGoOn();
            }
        }
    }

    private void offerToGoOn() {
        scene.composer
                .offerOpenFlow()
                .choice(Command.COACH, Phrase.LABEL_COACH)
                .choice(Command.MENU, Phrase.LABEL_MENU);
    }

    boolean isPause() {
        Duration silence = Duration.between(lastMet(), scene.now);
        return scene.before.lastSeq() > 0 && silence.compareTo(scene.settings.recapAfter()) >= 0;
    }

    /** When the resident was last heard, or was told that the bot is back: a second welcome would be one too many. */
    private Instant lastMet() {
        HandOff handOff = scene.before.handOff();
        Instant back = handOff == null ? null : handOff.botCameBackAt();
        Instant heard = scene.before.residentLastAt();
        return back != null && back.isAfter(heard) ? back : heard;
    }

    void recap() {
        HandOffDesk desk = new HandOffDesk(scene);
        boolean missed = desk.renewsMissedPromise();
        scene.composer.say(Phrase.WELCOME_BACK);
        Questions questions = new Questions(scene);
        Progress progress = scene.asks()
                ? questions.progress()
                : scene.agenda.open().map(questions::progressOf).orElse(null);
        if (progress != null) {
            scene.composer.say(Phrase.RECAP, values(progress));
        }
        desk.sayPromise(missed);
    }

    static Map<String, String> values(Progress progress) {
        return Map.of("step", String.valueOf(progress.step()), "of", String.valueOf(progress.of()));
    }

    /** Repeats the question that waits; the menu when none does. */
    void goOn() {
        if (scene.asks()) {
            new Questions(scene).askAgain();
        } else {
            menu();
        }
    }

    /** What the menu offers under this label, in the language of the conversation: it can be typed wherever one is. */
    Optional<String> offeredByMenu(String normal) {
        return scene.content().flow(MENU).stream()
                .flatMap(menu -> menu.steps().stream())
                .flatMap(step -> step instanceof Say say ? say.buttons().stream() : Stream.empty())
                .filter(button -> Spelling.normal(scene.text(button.label())).equals(normal))
                .map(Button::value)
                .findFirst();
    }

    void menu() {
        new Walker(scene).start(MENU);
        if (new HandOffDesk(scene).waiting() != null) {
            scene.composer.choice(Command.WITHDRAW, Phrase.LABEL_WITHDRAW);
            new HandOffDesk(scene).offerToUnshare();
        }
    }
}
