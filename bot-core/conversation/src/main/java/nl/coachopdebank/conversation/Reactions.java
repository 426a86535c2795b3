package nl.coachopdebank.conversation;

import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.AskText;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.release.WordList;
import nl.coachopdebank.conversation.words.Spelling;
import nl.coachopdebank.conversation.words.YesNo;

/** Answers what is neither a question nor an answer: a sigh, a fear, an "ok". */
final class Reactions {
    private static final String FLOW = "flow:";
    /** Remembers at which question it was said: kindness said every time is none. */
    private static final String COMFORTED = "!comforted:";

    private final Scene scene;

    Reactions(Scene scene) {
        this.scene = scene;
    }

    /** Says something kind to fear or tiredness, once a question, before what else is to be said. */
    void comfort(String text) {
        String step = scene.position == null ? "" : scene.position.step();
        if (isWorry(text) && scene.path.add(COMFORTED + step)) {
            scene.composer.say(Phrase.SYMPATHY);
        }
    }

    /** After an insult: a question beside it is answered, the one that waits is put again. False when the answer to that
     * stands beside it. */
    boolean toAbuse(String text) {
        Ask waiting = new Questions(scene).waiting();
        boolean answers = waiting instanceof AskText
                ? OpenAnswer.isWish(text)
                : waiting != null && scene.reader().read(waiting, text).isPresent();
        TopicTalk talk = new TopicTalk(scene);
        if (!answers && !talk.asideForSure(text)) {
            talk.backToQuestion(false);
        }
        return !answers;
    }

    /** Answers a yes, a no, a sigh or a worry while nothing was asked; false when the text is something else. */
    boolean answer(String text) {
        String normal = Spelling.normal(text);
        boolean yes = YesNo.isYes(normal);
        if (yes && startsWhatWasOffered()) {
            return true;
        }
        boolean worry = isWorry(text);
        if (!yes && !YesNo.isNo(normal) && !isFiller(text) && !worry) {
            return false;
        }
        if (scene.composer.isEmpty()) {
            scene.composer.say(worry ? Phrase.SYMPATHY : Phrase.ALL_RIGHT);
        }
        scene.offered.forEach(choice -> scene.composer.choice(choice.value(), choice.label()));
        new TopicTalk(scene).backToQuestion(true);
        return true;
    }

    /** A "ja" to a message that offers a flow of questions first begins that flow; nothing else starts by a mere "ja". */
    private boolean startsWhatWasOffered() {
        return scene.offered.stream()
                .limit(1)
                .map(Choice::value)
                .filter(value -> value.startsWith(FLOW))
                .flatMap(value -> scene.content().flow(value.substring(FLOW.length())).stream())
                .anyMatch(flow -> flow.progress() && new Walker(scene).start(flow.id()));
    }

    boolean isFiller(String text) {
        return scene.content().wordLists().isAll(WordList.FILLER, Spelling.tokens(Spelling.normal(text)));
    }

    private boolean isWorry(String text) {
        return scene.content().wordLists().hears(WordList.WORRY, text);
    }
}
