package nl.coachopdebank.conversation;

import java.util.List;
import java.util.Optional;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.release.WordList;
import nl.coachopdebank.conversation.words.SmallWords;
import nl.coachopdebank.conversation.words.Spelling;

/**
 * The question that was last put in words: when the answer does not fit, what else it may mean is offered once, and then a
 * coach who reads it.
 */
final class LastQuestion {
    static final String MISFIT = "_misfit";
    /** On WhatsApp more choices than these are no buttons but a list. */
    private static final int MOST_BUTTONS = 3;

    private static final String ASKED = "!asked:";
    private static final String ELSE = "!else:";
    private static final String BETWEEN = "\n";

    /** With the message that it stands in. */
    private record Asked(String message, String words) {
        static Asked of(String entry) {
            int between = entry.indexOf(BETWEEN);
            return new Asked(entry.substring(0, between), entry.substring(between + 1));
        }
    }

    private final Scene scene;

    LastQuestion(Scene scene) {
        this.scene = scene;
    }

    /** @param others what else it may be about; empty when that was offered already */
    void keep(String text, List<String> others) {
        forget(scene);
        if (LastWords.mayBeKept(scene, text)) {
            scene.path.add(ASKED + scene.input.id() + BETWEEN + LastWords.shortened(text));
            others.forEach(other -> scene.path.add(ELSE + other));
        }
    }

    static void forget(Scene scene) {
        scene.path.removeIf(entry -> entry.startsWith(ASKED) || entry.startsWith(ELSE));
    }

    /** Asks quietly whether the answer fits; where buttons are few the resident says so in words. */
    void askWhetherItFits() {
        if (asked().isPresent() && !(Doors.isOnWhatsApp(scene) && scene.composer.choices() >= MOST_BUTTONS)) {
            scene.composer.choice(MISFIT, scene.text(Phrase.LABEL_MISFIT));
        }
    }

    /** "Dat bedoel ik niet", and nothing else of weight. */
    boolean hears(String text) {
        String[] words = Spelling.tokens(Spelling.normal(text));
        String[] rest = scene.content().wordLists().without(WordList.MISFIT, words);
        boolean says = rest.length < words.length
                && List.of(rest).stream().allMatch(SmallWords::isSmall)
                && asked().isPresent()
                && !scene.asks();
        if (says) {
            misfits();
        }
        return says;
    }

    void misfits() {
        List<String> others = scene.path.stream()
                .filter(entry -> entry.startsWith(ELSE))
                .map(entry -> entry.substring(ELSE.length()))
                .toList();
        scene.path.removeIf(entry -> entry.startsWith(ELSE));
        if (others.isEmpty()) {
            noneFits();
        } else {
            new TopicTalk(scene).offerInstead(others);
        }
    }

    /** Nothing that was offered is what was meant: a coach may get the question as the wish. */
    void noneFits() {
        Optional<Asked> question = asked();
        forget(scene);
        if (scene.asks()) {
            scene.composer.say(Phrase.NONE_OF_THESE);
            new Questions(scene).askAgain();
        } else if (question.isPresent()) {
            String words = question.get().words();
            Revocation.noteWords(scene, question.get().message(), words);
            new LastWords(scene).offerToCoach(words, Phrase.NOT_ANSWERED);
            scene.composer.choice(Command.MENU, Phrase.LABEL_MENU);
        } else {
            scene.composer
                    .say(Phrase.NONE_OF_THESE)
                    .choice(Command.COACH, Phrase.LABEL_COACH)
                    .choice(Command.MENU, Phrase.LABEL_MENU);
        }
    }

    private Optional<Asked> asked() {
        return scene.path.stream()
                .filter(entry -> entry.startsWith(ASKED))
                .map(entry -> Asked.of(entry.substring(ASKED.length())))
                .findFirst();
    }
}
