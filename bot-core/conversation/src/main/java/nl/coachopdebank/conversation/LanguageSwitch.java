package nl.coachopdebank.conversation;

import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.words.Spelling;

/** Goes on in the language that the resident surely writes, and says so; who chose a language keeps it. */
final class LanguageSwitch {
    /** Remembers that a language was chosen: it is not changed again unasked. */
    static final String CHOSEN = "!language";

    private static final int SHORTEST_SENTENCE = 4;

    private final Scene scene;

    LanguageSwitch(Scene scene) {
        this.scene = scene;
    }

    /** Follows a sentence that is surely of another language; true when the language changed. */
    boolean follows(String text) {
        if (scene.path.contains(CHOSEN) || isShort(Spelling.normal(text))) {
            return false;
        }
        Language before = scene.language;
        scene.language = scene.content().languages().of(text, before);
        return scene.language != before;
    }

    /** A few words of another language are in many Dutch messages; letters of another script are in none. */
    private static boolean isShort(String normal) {
        boolean latin = normal.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
        return latin && Spelling.tokens(normal).length < SHORTEST_SENTENCE;
    }

    void say() {
        scene.composer.say(Phrase.LANGUAGE_FOLLOWED);
    }

    /** After all other choices: a coach where the bot has little in this language, and the way back. */
    void offerWaysOut() {
        if (scene.language != Language.NL && scene.language != Language.EN) {
            scene.composer.choice(Command.COACH, Phrase.LABEL_COACH);
        }
        if (scene.language != Language.NL) {
            scene.composer.choice(Command.DUTCH, Phrase.LABEL_DUTCH);
        }
    }

    void choose(Language language) {
        scene.language = language;
        scene.path.add(CHOSEN);
    }
}
