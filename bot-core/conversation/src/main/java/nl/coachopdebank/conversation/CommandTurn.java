package nl.coachopdebank.conversation;

import java.util.LinkedHashSet;
import java.util.Optional;
import nl.coachopdebank.conversation.facts.Fact;
import nl.coachopdebank.conversation.facts.Facts;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.Flow;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Phrase;

/** What can be said anywhere: a coach, stop, start over, menu, back, skip, why, correct, another language. */
final class CommandTurn {
    private final Scene scene;
    private final Opening opening;

    CommandTurn(Scene scene) {
        this.scene = scene;
        this.opening = new Opening(scene);
    }

    void run(Command command) {
        switch (command) {
            case COACH -> new HandOffDesk(scene).request(reason(), null);
            case STOP -> stop();
            case RESTART -> restart();
            case MENU -> opening.menu();
            case BACK -> new Corrections(scene).back();
            case SKIP -> skip();
            case WHY -> why();
            case CORRECT -> new Corrections(scene).list();
            case CONTINUE -> goOn();
            case DUTCH -> speak(Language.NL);
            case ENGLISH -> speak(Language.EN);
            case POLISH -> speak(Language.PL);
            case UKRAINIAN -> speak(Language.UK);
            case ARABIC -> speak(Language.AR);
            case TURKISH -> speak(Language.TR);
            case WITHDRAW -> new Withdrawal(scene).ask();
            case MORE -> new VoucherTalk(scene).more();
            case MY_DATA -> myData();
            case UNSHARE -> unshare();
            case REASONS -> new Reasons(scene).say();
            case PROGRESS -> progress();
            case SUMMARY -> new Triage(scene).sayAgain();
            case WEB -> new Doors(scene).toWeb();
        }
    }

    /** The flow rests; its answers stay, so that it can be gone on with. */
    /** Who was not understood twice in a row asks because of that. */
    private String reason() {
        Position position = scene.before.position();
        boolean isMissed = scene.before.misses() >= TopicTalk.MISSES_BEFORE_COACH
                || (position != null && position.misses() >= TopicTalk.MISSES_BEFORE_COACH);
        return isMissed ? "misses" : "request";
    }

    private void stop() {
        scene.agenda.rest();
        HandOffDesk desk = new HandOffDesk(scene);
        HandOff waiting = desk.waiting();
        scene.composer.say(Phrase.STOPPED);
        if (waiting != null) {
            desk.sayPromise(desk.renewsMissedPromise());
        }
        scene.composer
                .offerOpenFlow()
                .choice(Command.MENU, Phrase.LABEL_MENU)
                .choice(Command.COACH, Phrase.LABEL_COACH);
        if (waiting != null) {
            scene.composer.choice(Command.WITHDRAW, Phrase.LABEL_WITHDRAW);
        }
    }

    /** Forgets the answers, not the transcript. */
    private void restart() {
        scene.facts = Facts.NONE;
        scene.advice = null;
        PrivateMatters.keepAlone(scene.path);
        scene.explained = new LinkedHashSet<>();
        scene.position = null;
        scene.release = "";
        scene.misses = 0;
        scene.composer.say(Phrase.RESTARTED);
        opening.menu();
    }

    private void skip() {
        Ask ask = new Questions(scene).waiting();
        if (ask == null) {
            scene.composer.say(Phrase.NO_QUESTION_NOW);
            opening.goOn();
            return;
        }
        scene.composer.say(Phrase.SKIPPED);
        new AnswerTurn(scene).take(ask, Fact.skipped(ask.question().fact()));
    }

    private void why() {
        Ask ask = new Questions(scene).waiting();
        if (ask == null) {
            scene.composer.say(Phrase.NO_QUESTION_NOW);
        } else {
            scene.composer.say(ask.question().reason());
        }
        opening.goOn();
    }

    private void myData() {
        scene.composer.say(Phrase.MY_DATA);
        if (Doors.isOnWhatsApp(scene)) {
            scene.composer.choice(Command.WEB, Phrase.LABEL_WEB);
        }
        scene.composer.choice(Command.CONTINUE, Phrase.LABEL_CONTINUE);
        new HandOffDesk(scene).offerToUnshare();
    }

    private void unshare() {
        new ConsentTalk(scene).unshare();
        new TopicTalk(scene).backToQuestion(false);
    }

    private void progress() {
        Progress progress = new Questions(scene).progress();
        if (progress == null) {
            scene.composer.say(Phrase.NO_QUESTION_NOW);
        } else {
            scene.composer.say(Phrase.PROGRESS_SAID, Opening.values(progress));
        }
        opening.goOn();
    }

    private void goOn() {
        Optional<Flow> open = scene.asks() ? Optional.empty() : scene.agenda.open();
        open.ifPresentOrElse(flow -> new Walker(scene).start(flow.id()), opening::goOn);
    }

    private void speak(Language language) {
        new LanguageSwitch(scene).choose(language);
        scene.composer.say(Phrase.LANGUAGE_CHANGED);
        opening.goOn();
    }
}
