package nl.coachopdebank.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.coachopdebank.conversation.facts.Fact;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.AskText;
import nl.coachopdebank.conversation.release.Flow;
import nl.coachopdebank.conversation.release.Option;
import nl.coachopdebank.conversation.release.Phrase;
import org.jspecify.annotations.Nullable;

/** A message while a question waits, or while none does: an answer, several at once, a correction, a side question, or a miss. */
final class AnswerTurn {
    private final Scene scene;
    private final Questions questions;
    private final Corrections corrections;
    private final StoryReader story;

    AnswerTurn(Scene scene) {
        this.scene = scene;
        this.questions = new Questions(scene);
        this.corrections = new Corrections(scene);
        this.story = new StoryReader(scene);
    }

    void read(String text) {
        Ask ask = questions.waiting();
        if (corrections.inWords(text, ask)) {
            return;
        }
        if (ask == null) {
            new TopicTalk(scene).reply(text);
        } else if (new OpenAnswer(scene).isGreeting(ask, text)) {
            new Misses(scene).greet(ask, text);
        } else if (isSideQuestion(ask, text) && aside(ask, text)) {
            return;
        } else if (!scene.isWaitingForFindings()) {
            answer(ask, text);
        }
    }

    private boolean isSideQuestion(Ask ask, String text) {
        return SideQuestion.looksLikeOne(text, ask instanceof AskText)
                && !scene.reader().isLiteral(ask, text);
    }

    /** What stands beside the question is noted; then the question is answered. */
    private boolean aside(Ask ask, String text) {
        story.note(story.beside(ask, null, text));
        return new TopicTalk(scene).aside(text);
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

    private void notAnswered(Ask ask, String text) {
        boolean firstTime = scene.position == null || scene.position.misses() == 0;
        if (ask instanceof AskText) {
            new Misses(scene).miss(ask, text);
        } else if (firstTime && scene.position != null && new Reactions(scene).isFiller(text)) {
            scene.position = scene.position.missed();
            scene.composer.say(Phrase.TAKE_YOUR_TIME);
            questions.askAgain();
        } else if (!new TopicTalk(scene).asideForSure(text) && !scene.isWaitingForFindings()) {
            missed(ask, text);
        }
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

    /** A pressed button of this question, of an earlier one (that answer is then corrected), or of one long gone. */
    void choose(String value) {
        Ask waiting = questions.waiting();
        int colon = value.indexOf(':');
        if (colon < 0) {
            bare(waiting, value);
            return;
        }
        String name = value.substring(0, colon);
        boolean waits = waiting != null && waiting.question().fact().equals(name);
        Optional<Ask> ask = waits ? Optional.ofNullable(waiting) : new FactFlows(scene).ask(name);
        Optional<Fact> fact =
                ask.flatMap(a -> Labels.option(a, value.substring(colon + 1)).map(o -> fact(a, o)));
        if (fact.isPresent() && waits) {
            take(ask.get(), fact.get());
        } else if (fact.isEmpty() || !scene.facts.has(name) || !corrections.replace(fact.get())) {
            old();
        }
    }

    /** A value without its question's name: read as if it had been typed. */
    private void bare(@Nullable Ask waiting, String value) {
        Optional<String> answer = waiting == null || waiting instanceof AskText
                ? Optional.empty()
                : scene.reader().read(waiting, value);
        if (answer.isPresent() && waiting != null) {
            take(waiting, new Fact(waiting.question().fact(), answer.get()));
        } else {
            old();
        }
    }

    private void old() {
        scene.composer.say(Phrase.OLD_BUTTON);
        new Opening(scene).goOn();
    }

    private Fact fact(Ask ask, Option option) {
        boolean words = ask instanceof AskText;
        return new Fact(ask.question().fact(), words ? option.label().in(scene.language) : option.value());
    }
}
