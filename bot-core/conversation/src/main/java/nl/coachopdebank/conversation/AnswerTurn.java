package nl.coachopdebank.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.coachopdebank.conversation.facts.Fact;
import nl.coachopdebank.conversation.facts.Facts;
import nl.coachopdebank.conversation.facts.Known;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.AskDate;
import nl.coachopdebank.conversation.release.AskNumber;
import nl.coachopdebank.conversation.release.AskText;
import nl.coachopdebank.conversation.release.Flow;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.release.Unit;
import nl.coachopdebank.conversation.words.Spelling;
import org.jspecify.annotations.Nullable;

/** A message while a question waits, or while none does: an answer, several at once, a correction, a side question, or a miss. */
final class AnswerTurn {
    /** A sentence from this many words on may answer more than the question. */
    private static final int SENTENCE = 3;
    /** So many facts in one message are a story that wants to be heard. */
    private static final int STORY = 2;
    /** So many, when the message sounds like a question that is known. */
    private static final int LONG_STORY = 3;

    private final Scene scene;
    private final Questions questions;
    private final Corrections corrections;

    AnswerTurn(Scene scene) {
        this.scene = scene;
        this.questions = new Questions(scene);
        this.corrections = new Corrections(scene);
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
        } else if (isSideQuestion(ask, text) && new TopicTalk(scene).aside(text)) {
            return;
        } else if (!scene.isWaitingForFindings()) {
            answer(ask, text);
        }
    }

    /** True when the text answers the question at which a flow was left, which then goes on: "43" after help was shown. */
    private boolean resumes(String text) {
        Optional<Flow> open = isSentence(text) ? Optional.empty() : scene.agenda.open();
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

    private void answer(Ask ask, String text) {
        if (new OpenAnswer(scene).isMissing(ask, text)) {
            new Misses(scene).miss(ask, text);
            return;
        }
        Optional<Fact> answer =
                kept(ask, text).map(value -> new Fact(ask.question().fact(), value));
        String told = Told.in(text);
        List<Fact> changed = new SpokenCorrections(scene).restated(told, ask);
        List<Fact> more = isSentence(text) ? others(ask, answer, told) : List.of();
        if (answer.isEmpty() && changed.isEmpty() && more.isEmpty()) {
            notAnswered(ask, text);
            return;
        }
        corrections.adopt(changed);
        note(more);
        answer.ifPresentOrElse(fact -> take(ask, fact), () -> new Walker(scene).goOn());
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
            new Misses(scene).miss(ask, text);
        }
    }

    private static boolean isSentence(String text) {
        return Spelling.tokens(Spelling.normal(text)).length >= SENTENCE;
    }

    /** Facts for other questions of the flow that this sentence gives as well. */
    private List<Fact> others(Ask current, Optional<Fact> answer, String told) {
        Flow flow = scene.flow();
        return flow == null || !flow.progress()
                ? List.of()
                : told(flow, current, answer.map(scene.facts::with).orElse(scene.facts), told);
    }

    /** A story told while nothing was asked begins the triage with what it tells; false when that is too little.
     *
     * @param known whether the text is sure to be about a topic
     */
    boolean begins(String text, boolean known) {
        Optional<Flow> triage = Triage.flow(scene.content());
        List<Fact> found =
                triage.map(flow -> told(flow, null, scene.facts, Told.in(text))).orElse(List.of());
        if (found.size() < (known ? LONG_STORY : STORY) || SideQuestion.looksLikeOne(text, false)) {
            return false;
        }
        note(found);
        return new Walker(scene).start(triage.orElseThrow().id());
    }

    /** Facts for open questions of the flow, other than the one that waits. */
    private List<Fact> told(Flow flow, @Nullable Ask current, Facts known, String told) {
        List<Fact> found = new ArrayList<>();
        Facts all = known;
        for (Ask ask : flow.asks()) {
            String name = ask.question().fact();
            boolean taken = current != null && (name.equals(current.question().fact()) || isOfOneMeasure(current, ask));
            Optional<String> value =
                    taken || all.has(name) ? Optional.empty() : scene.spotter().spot(ask, told);
            if (value.isPresent()) {
                Fact fact = new Fact(name, value.get());
                all = all.with(fact);
                found.add(fact);
            }
        }
        Known after = new KnownFacts(all, scene.places(), List.of());
        found.removeIf(fact -> isNotAsked(flow, fact, after));
        return found;
    }

    /** The date or the number that is said to one question is no answer to another that asks for such a thing. */
    private static boolean isOfOneMeasure(Ask current, Ask other) {
        boolean plain = current.unit() != null && other.unit() != null;
        return !plain && ((isDate(current) && isDate(other)) || (isNumber(current) && isNumber(other)));
    }

    private static boolean isDate(Ask ask) {
        return ask instanceof AskDate || ask.unit() == Unit.MONTHS_AHEAD;
    }

    private static boolean isNumber(Ask ask) {
        return ask instanceof AskNumber || ask.unit() == Unit.YEARS;
    }

    private static boolean isNotAsked(Flow flow, Fact fact, Known known) {
        return flow.asking(fact.name())
                .filter(ask -> ask.when().test(known).surelyFalse())
                .isPresent();
    }

    private void note(List<Fact> more) {
        if (more.isEmpty()) {
            return;
        }
        StringBuilder list = new StringBuilder(scene.text(Phrase.ALSO_NOTED));
        more.forEach(scene::tell);
        more.forEach(fact -> list.append("\n- ").append(Summary.line(scene, fact)));
        scene.composer.sayPersonally(list.toString());
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
