package nl.coachopdebank.conversation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.AskText;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.release.Question;
import nl.coachopdebank.conversation.release.WordList;
import nl.coachopdebank.conversation.words.SmallWords;
import nl.coachopdebank.conversation.words.Spelling;

/** What a resident says of what the bot said instead of answering it: what do you mean, or no more of this. */
final class QuestionTalk {
    /** Remembers at which question it was explained. */
    private static final String EXPLAINED = "!explained:";

    private static final Set<String> ASKING_US = Set.of("bedoel", "bedoelt", "bedoelen", "bedoeld", "mean", "meant");

    private final Scene scene;

    QuestionTalk(Scene scene) {
        this.scene = scene;
    }

    /** False when the text says anything else as well, or when consent is asked: then it is about that. */
    boolean hears(String text) {
        Ask ask = scene.asks() ? new Questions(scene).waiting() : null;
        if (isConsentAsked()) {
            return false;
        }
        if (ask == null) {
            return atRest(text);
        }
        if (answers(ask, text)) {
            return false;
        }
        if (isAll(WordList.GIVE_UP, text, Set.of())) {
            new CommandTurn(scene).run(Command.STOP);
            return true;
        }
        boolean puzzled = isAll(WordList.PUZZLED, text, wordsOf(ask.question()));
        if (puzzled) {
            explain(ask);
        }
        return puzzled;
    }

    /** Nothing was asked: then it is about what was said last, and what that was nobody knows. */
    private boolean atRest(String text) {
        boolean puzzled = isAll(WordList.PUZZLED, text, Set.of());
        if (puzzled) {
            scene.composer
                    .say(Phrase.UNCLEAR)
                    .offerOpenFlow()
                    .choice(Command.MENU, Phrase.LABEL_MENU)
                    .choice(Command.COACH, Phrase.LABEL_COACH);
        }
        return puzzled;
    }

    /** "Dat is nog niet duidelijk" tells when work ends; "wat bedoel je met contract" tells nothing, whatever it holds. */
    private boolean answers(Ask ask, String text) {
        if (ask instanceof AskText) {
            return scene.reader().isLiteral(ask, text);
        }
        boolean asksUs = Stream.of(Spelling.tokens(Spelling.normal(text))).anyMatch(ASKING_US::contains);
        return !asksUs && scene.reader().read(ask, text).isPresent();
    }

    /** No answer that failed, so it does not count as one; who still does not see it may leave the question or ask a coach. */
    private void explain(Ask ask) {
        Question question = ask.question();
        boolean first = scene.path.add(EXPLAINED + ask.id());
        scene.composer.say(first ? Phrase.EXPLAINED : Phrase.MISSED_AGAIN);
        scene.composer.say(question.meaning()).say(question.examples());
        if (!first) {
            scene.composer.choice(Command.COACH, Phrase.LABEL_COACH);
        }
        new Questions(scene).askAgain();
    }

    private boolean isConsentAsked() {
        HandOff handOff = scene.handOff;
        return handOff != null && handOff.isOpen() && new ConsentDesk(scene).isBeingAsked(handOff);
    }

    /** True when the text says this, and beside it at most small words, a sigh, or these. */
    private boolean isAll(WordList list, String text, Set<String> beside) {
        String[] words = Spelling.tokens(Spelling.normal(text));
        String[] rest = scene.content().wordLists().without(list, words);
        String[] left = scene.content().wordLists().without(WordList.FILLER, rest);
        return rest.length < words.length
                && !OpenAnswer.asksForHelp(text)
                && Stream.of(left).allMatch(word -> SmallWords.isSmall(word) || beside.contains(word));
    }

    /** "Wat bedoel je met sector": a word of the question itself. */
    private Set<String> wordsOf(Question question) {
        Set<String> words = new HashSet<>();
        Stream.of(question.text(), question.summary())
                .map(text -> Spelling.tokens(Spelling.normal(text.in(scene.language))))
                .forEach(tokens -> words.addAll(List.of(tokens)));
        return words;
    }
}
