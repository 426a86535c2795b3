package nl.coachopdebank.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.coachopdebank.conversation.facts.Fact;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.AskText;
import nl.coachopdebank.conversation.release.Flow;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.words.Spelling;

/** A message while a question waits, or while none does: an answer, several at once, a correction, a side question, or a miss. */
final class AnswerTurn {
    private final Scene scene;
    private final Questions questions;
    private final Corrections corrections;
    private final StoryReader story;
    private final Readings readings;

    AnswerTurn(Scene scene) {
        this.scene = scene;
        this.questions = new Questions(scene);
        this.corrections = new Corrections(scene);
        this.story = new StoryReader(scene);
        this.readings = new Readings(scene);
    }

    void read(String text) {
        Ask ask = questions.waiting();
        if (corrections.inWords(text, ask)) {
            return;
        }
        if (ask == null && resumes(text)) {
            read(text);
        } else if (ask == null) {
            new TopicTalk(scene).reply(text);
        } else if (new OpenAnswer(scene).isGreeting(ask, text)) {
            new Misses(scene).greet(ask, text);
        } else if (isSideQuestion(ask, text) && aside(ask, text)) {
            return;
        } else if (!scene.isWaitingForFindings()) {
            answer(ask, text);
        }
    }

    /** True when the text answers the question at which a flow was left, which then goes on: "43" after help was shown. */
    private boolean resumes(String text) {
        Optional<Flow> open = StoryReader.isSentence(text) ? Optional.empty() : scene.agenda.open();
        Optional<Ask> left = open.flatMap(flow -> questions.route(flow).stream()
                .filter(ask -> !scene.facts.has(ask.question().fact()))
                .findFirst());
        boolean answers = left.filter(ask -> !(ask instanceof AskText))
                .filter(ask -> scene.reader().read(ask, text).isPresent())
                .isPresent();
        if (answers) {
            scene.agenda.begin(open.orElseThrow().id());
            scene.position =
                    new Position(open.orElseThrow().id(), left.orElseThrow().id(), 0, null);
        }
        return answers;
    }

    private boolean isSideQuestion(Ask ask, String text) {
        return SideQuestion.looksLikeOne(text, ask instanceof AskText)
                && !scene.reader().isLiteral(ask, text);
    }

    /** What stands beside the question is noted; then the question is answered. */
    private boolean aside(Ask ask, String text) {
        List<Fact> beside = story.beside(ask, null, text);
        story.note(beside);
        return new TopicTalk(scene).aside(text, !beside.isEmpty());
    }

    private void answer(Ask ask, String text) {
        if (new OpenAnswer(scene).isMissing(ask, text)) {
            new Misses(scene).miss(ask, text);
            return;
        }
        Optional<Fact> answer =
                kept(ask, text).map(value -> new Fact(ask.question().fact(), value));
        List<Fact> changed = new ArrayList<>(new SpokenCorrections(scene).restated(scene.told(text), ask));
        List<Fact> more = new ArrayList<>(story.beside(ask, answer.orElse(null), text));
        more.stream().filter(this::isChange).forEach(changed::add);
        more.removeIf(fact -> scene.facts.has(fact.name()));
        if (answer.isEmpty() && changed.isEmpty() && more.isEmpty()) {
            notAnswered(ask, text);
            return;
        }
        corrections.adopt(changed);
        story.note(more);
        answer.ifPresentOrElse(fact -> take(ask, fact), () -> new Walker(scene).goOn());
    }

    private boolean isChange(Fact fact) {
        return scene.facts.fact(fact.name()).filter(old -> !old.equals(fact)).isPresent();
    }

    /** The answer; of words of one's own without what is private (B4), and then the resident reads what was kept. */
    private Optional<String> kept(Ask ask, String text) {
        if (ask instanceof AskText && isOnlyAPlace(text)) {
            return Optional.empty();
        }
        Optional<String> read = scene.reader().read(ask, text);
        PrivateMatters matters = new PrivateMatters(scene);
        if (!(ask instanceof AskText) || read.filter(matters::isIn).isEmpty()) {
            return read;
        }
        Optional<String> kept = read.flatMap(matters::leftOut);
        kept.ifPresent(words ->
                scene.composer.say(Phrase.WISH_KEPT, Map.of(ask.question().fact(), Plain.escaped(words))));
        return kept;
    }

    /** "Heerde" tells where somebody lives, not what they want. */
    private boolean isOnlyAPlace(String text) {
        return new PlaceReader(scene.places()).named(Spelling.normal(text)).isPresent();
    }

    private void notAnswered(Ask ask, String text) {
        boolean firstTime = scene.position == null || scene.position.misses() == 0;
        if (ask instanceof AskText) {
            new Misses(scene).miss(ask, text);
        } else if (firstTime && scene.position != null && new Reactions(scene).isFiller(text)) {
            scene.position = scene.position.missed();
            scene.composer.say(Phrase.TAKE_YOUR_TIME);
            questions.askAgain();
        } else if (!new TopicTalk(scene).asideForSure(text, readings.question(ask, text))
                && !scene.isWaitingForFindings()) {
            readings.of(ask).ifPresentOrElse(fact -> takeReading(ask, fact), () -> missed(ask, text));
        }
    }

    /** What others than the resident took their words to mean is said, so that it can be corrected. */
    private void takeReading(Ask ask, Fact fact) {
        if (!scene.facts.has(fact.name())) {
            story.note(List.of(fact));
        }
        take(ask, fact);
    }

    /** Something private is not needed: that is said first, and the question is put again. */
    private void missed(Ask ask, String text) {
        Position position = scene.position;
        PrivateMatters matters = new PrivateMatters(scene);
        if (position != null && position.misses() == 0 && matters.isIn(text)) {
            matters.notNeeded();
            scene.position = position.missed();
            questions.askAgain();
        } else {
            new Misses(scene).miss(ask, text);
        }
    }

    /** Stores the answer and goes on; a changed answer is confirmed, and what followed from the old one is thought over. */
    void take(Ask ask, Fact fact) {
        Fact old = scene.facts.fact(fact.name()).orElse(null);
        Position position = scene.position;
        boolean edited = false;
        scene.tell(fact);
        scene.misses = 0;
        if (position != null && position.editing() != null) {
            edited = true;
            scene.position = new Position(position.flow(), position.step(), 0, null);
        }
        boolean changed = old != null && !old.equals(fact);
        if (changed) {
            corrections.confirm(List.of(fact));
        }
        Flow flow = scene.flow();
        if (flow != null && (changed || edited)) {
            corrections.thinkOver(flow);
        }
        new Walker(scene).goOn();
    }
}
