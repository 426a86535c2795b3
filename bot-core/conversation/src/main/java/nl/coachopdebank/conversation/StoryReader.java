package nl.coachopdebank.conversation;

import java.util.ArrayList;
import java.util.List;
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

/** Facts that a message gives beside the answer that was asked for, or while nothing was asked. */
final class StoryReader {
    /** A sentence from this many words on may answer more than the question. */
    private static final int SENTENCE = 3;
    /** So many facts in one message are a story that wants to be heard. */
    private static final int STORY = 2;
    /** So many, when the message sounds like a question that is known. */
    private static final int LONG_STORY = 3;

    private final Scene scene;

    StoryReader(Scene scene) {
        this.scene = scene;
    }

    /** Facts for other questions of the running flow that this message gives as well.
     *
     * @param answer what it answers to the question that waits
     */
    List<Fact> beside(Ask current, @Nullable Fact answer, String text) {
        Flow flow = scene.flow();
        if (flow == null || !flow.progress()) {
            return List.of();
        }
        if (!isSentence(text)) {
            return answer == null ? alone(flow, current, text).stream().toList() : List.of();
        }
        Facts known = answer == null ? scene.facts : scene.facts.with(answer);
        Care care = current instanceof AskText ? Care.STORY : Care.SENTENCE;
        return found(flow, current, known, scene.told(text), care);
    }

    static boolean isSentence(String text) {
        return Spelling.tokens(Spelling.normal(text)).length >= SENTENCE;
    }

    /** A word that can only answer one other question: "Kampen". */
    private Optional<Fact> alone(Flow flow, Ask current, String text) {
        List<Fact> found = new ArrayList<>();
        for (Ask ask : flow.asks()) {
            if (!isSame(ask, current)) {
                scene.reader().readAlone(ask, text).ifPresent(value -> found.add(fact(ask, value)));
            }
        }
        Optional<Fact> only = found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        return only.filter(fact -> !isNotAsked(flow, fact, scene.known()));
    }

    /** Facts for open questions of the flow, other than the one that waits. */
    private List<Fact> found(Flow flow, @Nullable Ask current, Facts known, Told told, Care care) {
        List<Fact> found = new ArrayList<>();
        Facts all = known;
        for (Ask ask : flow.asks()) {
            boolean taken = isSame(ask, current) || (current != null && isOfOneMeasure(current, ask));
            boolean open = !taken && !all.has(ask.question().fact());
            Optional<String> value = open ? scene.spotter().spot(ask, told, care) : Optional.empty();
            if (value.isPresent()) {
                Fact fact = fact(ask, value.get());
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

    private static boolean isSame(Ask ask, @Nullable Ask current) {
        return current != null
                && ask.question().fact().equals(current.question().fact());
    }

    private static Fact fact(Ask ask, String value) {
        return new Fact(ask.question().fact(), value);
    }

    private static boolean isNotAsked(Flow flow, Fact fact, Known known) {
        return flow.asking(fact.name())
                .filter(ask -> ask.when().test(known).surelyFalse())
                .isPresent();
    }

    /** A story told while nothing was asked begins the triage with what it tells; false when that is too little.
     *
     * @param known whether the text is sure to be about a topic
     */
    boolean begins(String text, boolean known) {
        return !SideQuestion.looksLikeOne(text, false) && begins(text, known ? LONG_STORY : STORY, () -> {});
    }

    /** The same for a story that asks something as well: what it tells is noted, then that is answered. */
    boolean begins(String text, Runnable answer) {
        return begins(text, STORY, answer);
    }

    private boolean begins(String text, int least, Runnable answer) {
        Optional<Flow> triage = Triage.flow(scene.content());
        List<Fact> found = triage.map(flow -> toldUnasked(flow, text)).orElse(List.of());
        if (found.size() < least) {
            return false;
        }
        noteWithWish(triage.orElseThrow(), found, text);
        answer.run();
        return new Walker(scene).start(triage.orElseThrow().id());
    }

    /** True when a message tells a fact while nothing was asked. */
    boolean tells(String text) {
        return Triage.flow(scene.content())
                .filter(flow -> !toldUnasked(flow, text).isEmpty())
                .isPresent();
    }

    /** Notes what a message tells beside what it asks, for when the triage begins; false when it tells nothing. */
    boolean keeps(String text) {
        Optional<Flow> triage = Triage.flow(scene.content());
        return triage.filter(flow -> noteWithWish(flow, toldUnasked(flow, text), text))
                .isPresent();
    }

    private List<Fact> toldUnasked(Flow flow, String text) {
        return found(flow, null, scene.facts, scene.told(text), Care.STORY);
    }

    private boolean noteWithWish(Flow flow, List<Fact> found, String text) {
        List<Fact> all = new ArrayList<>(found);
        wish(flow, text).ifPresent(wish -> all.add(0, wish));
        note(all);
        return !all.isEmpty();
    }

    /** What somebody wants, said before it was asked. */
    private Optional<Fact> wish(Flow flow, String text) {
        Told told = scene.told(text);
        return flow.asks().stream()
                .filter(ask -> !SideQuestion.asksAbout(text))
                .filter(AskText.class::isInstance)
                .filter(ask -> !scene.facts.has(ask.question().fact())
                        && told.wishes()
                        && scene.reader().suggests(ask, told))
                .findFirst()
                .flatMap(ask -> new PrivateMatters(scene).leftOut(text.strip()).map(words -> fact(ask, words)));
    }

    void note(List<Fact> more) {
        if (!more.isEmpty()) {
            more.forEach(scene::tell);
            list(Phrase.ALSO_NOTED, more);
        }
    }

    /** Before the first questions of all: what the conversation told already, so that it can be corrected. */
    void recall(Flow flow) {
        boolean begun = scene.content().flows().values().stream()
                .filter(Flow::progress)
                .anyMatch(any -> scene.path.stream().anyMatch(mark -> mark.startsWith(any.id() + ":")));
        List<Fact> told = scene.facts.list().stream()
                .filter(fact -> flow.asking(fact.name()).isPresent())
                .toList();
        if (flow.progress() && !begun && !told.isEmpty()) {
            list(Phrase.NOTED_BEFORE, told);
        }
    }

    private void list(Phrase opening, List<Fact> facts) {
        StringBuilder list = new StringBuilder(scene.text(opening));
        facts.forEach(fact -> list.append("\n- ").append(Summary.line(scene, fact)));
        scene.composer.sayPersonally(list.toString());
    }
}
