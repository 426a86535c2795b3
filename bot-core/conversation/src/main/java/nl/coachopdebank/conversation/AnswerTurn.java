package nl.coachopdebank.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.coachopdebank.conversation.facts.Fact;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.AskText;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.Flow;
import nl.coachopdebank.conversation.release.Option;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.words.Spelling;
import org.jspecify.annotations.Nullable;

/** A message while a question waits, or while none does: an answer, several at once, a correction, a side question, or a miss. */
final class AnswerTurn {
    private final Scene scene;
    private final Questions questions;
    private final AnswerReader reader;

    AnswerTurn(Scene scene) {
        this.scene = scene;
        this.questions = new Questions(scene);
        LocalDate today = scene.now.atZone(scene.content().openingHours().zone()).toLocalDate();
        this.reader = new AnswerReader(scene.language, scene.places(), today);
    }

    void read(String text) {
        Ask ask = questions.waiting();
        if (new Corrections(scene).inWords(text, reader)) {
            return;
        }
        if (ask == null) {
            new TopicTalk(scene).reply(text);
        } else if (SideQuestion.looksLikeOne(text) && new TopicTalk(scene).aside(text)) {
            return;
        } else if (!scene.isWaitingForFindings()) {
            answer(ask, text);
        }
    }

    private void answer(Ask ask, String text) {
        List<Fact> more = others(ask, text);
        Optional<String> value = reader.read(ask, text);
        if (value.isPresent()) {
            note(ask, more);
            take(ask, new Fact(ask.question().fact(), value.get()));
        } else if (!more.isEmpty()) {
            note(null, more);
            new Walker(scene).goOn();
        } else if (!new TopicTalk(scene).aside(text) && !scene.isWaitingForFindings()) {
            miss(ask);
        }
    }

    /** Facts for other questions of the flow that this sentence gives as well. */
    private List<Fact> others(Ask current, String text) {
        Flow flow = scene.flow();
        List<Fact> found = new ArrayList<>();
        if (flow == null || !flow.progress() || !reader.isSentence(text)) {
            return found;
        }
        for (Ask ask : flow.asks()) {
            String fact = ask.question().fact();
            if (!fact.equals(current.question().fact()) && !scene.facts.has(fact)) {
                reader.spot(ask, text).ifPresent(value -> found.add(new Fact(fact, value)));
            }
        }
        return found;
    }

    private void note(@Nullable Ask current, List<Fact> more) {
        if (more.isEmpty()) {
            return;
        }
        StringBuilder list = new StringBuilder(scene.text(Phrase.ALSO_NOTED));
        for (Fact fact : more) {
            scene.tell(fact);
            list.append("\n- ").append(Summary.line(scene, fact));
        }
        scene.composer.sayPersonally(list.toString());
    }

    /** Stores the answer and goes on; a changed answer is confirmed, and what followed from the old one is thought over. */
    void take(Ask ask, Fact fact) {
        Fact old = scene.facts.fact(fact.name()).orElse(null);
        scene.tell(fact);
        scene.misses = 0;
        if (scene.position != null && scene.position.editing() != null) {
            scene.position = new Position(scene.position.flow(), scene.position.step(), 0, null);
        }
        Flow flow = scene.flow();
        if (old != null && flow != null && !old.equals(fact)) {
            new Corrections(scene).confirm(List.of(fact));
            Walker.forgetConclusions(scene, flow);
        }
        new Walker(scene).goOn();
    }

    /** A pressed button of this question, of an earlier one (that answer is then corrected), or of one long gone. */
    void choose(String value) {
        int colon = value.indexOf(':');
        Flow flow = scene.flow();
        Ask waiting = questions.waiting();
        Optional<Ask> ask = flow == null || colon < 0 ? Optional.empty() : flow.asking(value.substring(0, colon));
        Optional<Option> option = ask.flatMap(a -> Labels.option(a, value.substring(colon + 1)));
        if (ask.isEmpty() || option.isEmpty()) {
            bare(waiting, value);
        } else if (waiting != null && waiting.question().fact().equals(ask.get().question().fact())) {
            take(waiting, fact(ask.get(), option.get()));
        } else if (scene.facts.has(ask.get().question().fact())) {
            take(ask.get(), fact(ask.get(), option.get()));
        } else {
            old();
        }
    }

    /** A value without its question's name: read as if it had been typed. */
    private void bare(@Nullable Ask waiting, String value) {
        Optional<String> answer = waiting == null || waiting instanceof AskText || value.indexOf(':') >= 0
                ? Optional.empty()
                : reader.read(waiting, value);
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

    /** The question's own help, the second time its examples and the way to a coach. */
    private void miss(Ask ask) {
        if (scene.position == null) {
            return;
        }
        boolean again = scene.position.misses() > 0;
        scene.position = scene.position.missed();
        scene.composer.say(again ? ask.question().examples() : ask.question().help());
        if (again) {
            scene.composer.say(Phrase.MISSED_TWICE).choice(Command.COACH, Phrase.LABEL_COACH);
        }
        questions.offer();
    }

    /** Decides whether a text is a question rather than an answer. */
    static final class SideQuestion {
        private static final List<String> OPENERS = List.of(
                "wat is", "wat zijn", "wat betekent", "hoe ", "waarom ", "wanneer ", "waar ", "wie ", "welke ", "kan ik", "mag ik", "kost ", "krijg ik", "moet ik",
                "what ", "how ", "why ", "when ", "where ", "who ", "which ", "can i", "do i", "is there", "is dit", "zijn jullie", "ben jij", "ben je");

        private SideQuestion() {}

        static boolean looksLikeOne(String text) {
            String normal = Spelling.normal(text) + " ";
            return text.strip().endsWith("?") || OPENERS.stream().anyMatch(normal::startsWith);
        }
    }
}
