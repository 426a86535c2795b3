package nl.coachopdebank.conversation;

import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.words.English;
import nl.coachopdebank.conversation.words.Spelling;

/** Goes on in English with whoever writes it, and says so; who then prefers Dutch keeps it. */
final class LanguageSwitch {
    /** Remembers that Dutch was chosen: it is not changed again unasked. */
    private static final String DUTCH = "!dutch";

    private final Scene scene;

    LanguageSwitch(Scene scene) {
        this.scene = scene;
    }

    /** Follows a sentence that is surely English; true when the language changed. */
    boolean follows(String text) {
        boolean changes =
                scene.language == Language.NL && !scene.path.contains(DUTCH) && English.isSurely(Spelling.normal(text));
        if (changes) {
            scene.language = Language.EN;
        }
        return changes;
    }

    void say() {
        scene.composer.say(Phrase.ENGLISH_FROM_HERE);
    }

    /** The way back, after all other choices. */
    void offerDutch() {
        scene.composer.choice(Command.DUTCH, Phrase.LABEL_DUTCH);
    }

    void chosen(Language language) {
        if (language == Language.NL) {
            scene.path.add(DUTCH);
        } else {
            scene.path.remove(DUTCH);
        }
    }
}
