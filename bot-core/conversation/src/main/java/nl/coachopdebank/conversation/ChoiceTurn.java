package nl.coachopdebank.conversation;

import java.util.List;
import java.util.Optional;
import nl.coachopdebank.conversation.facts.Fact;
import nl.coachopdebank.conversation.facts.Several;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.AskChoices;
import nl.coachopdebank.conversation.release.AskText;
import nl.coachopdebank.conversation.release.Option;
import nl.coachopdebank.conversation.release.Phrase;
import org.jspecify.annotations.Nullable;

/** A pressed answer: to the question that waits, to an earlier one (that answer is then corrected), or to one long gone. */
final class ChoiceTurn {
    private final Scene scene;
    private final @Nullable Ask waiting;

    ChoiceTurn(Scene scene) {
        this.scene = scene;
        this.waiting = new Questions(scene).waiting();
    }

    /** Takes {@code fact:value}; of a question for several also {@code fact:value,value}. */
    void choose(String value) {
        int colon = value.indexOf(':');
        if (colon < 0) {
            bare(value);
        } else {
            choose(value.substring(0, colon), value.substring(colon + 1));
        }
    }

    private void choose(String name, String value) {
        boolean waits = waiting != null && waiting.question().fact().equals(name);
        Optional<Ask> ask = waits ? Optional.ofNullable(waiting) : new FactFlows(scene).ask(name);
        Optional<Fact> fact = ask.flatMap(one -> fact(one, value));
        if (waiting != null && waits && fact.isPresent()) {
            new AnswerTurn(scene).take(waiting, fact.get());
        } else if (waiting != null && waits && isOffered(waiting, value)) {
            new Misses(scene).miss(waiting, value);
        } else if (fact.isEmpty() || !scene.facts.has(name) || !new Corrections(scene).replace(fact.get())) {
            old();
        }
    }

    /** True when each of several is offered: then they do not go together. */
    private static boolean isOffered(Ask ask, String value) {
        List<String> offered = ask.options().stream().map(Option::value).toList();
        List<String> values = Several.in(value);
        return ask instanceof AskChoices && !values.isEmpty() && offered.containsAll(values);
    }

    /** A value without its question's name: read as if it had been typed. */
    private void bare(String value) {
        Optional<String> answer = waiting == null || waiting instanceof AskText
                ? Optional.empty()
                : scene.reader().read(waiting, value);
        if (answer.isPresent() && waiting != null) {
            new AnswerTurn(scene).take(waiting, new Fact(waiting.question().fact(), answer.get()));
        } else {
            old();
        }
    }

    private void old() {
        scene.composer.say(Phrase.OLD_BUTTON);
        new Opening(scene).goOn();
    }

    /** A suggestion for words of one's own becomes these words. */
    private Optional<Fact> fact(Ask ask, String value) {
        return ask.pressed(value)
                .map(pressed -> ask instanceof AskText ? ask.inWords(pressed, scene.language) : pressed)
                .map(kept -> new Fact(ask.question().fact(), kept));
    }
}
