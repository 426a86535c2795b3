package nl.coachopdebank.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.coachopdebank.conversation.facts.Fact;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.AskChoices;
import nl.coachopdebank.conversation.release.AskNumber;
import nl.coachopdebank.conversation.release.AskText;
import nl.coachopdebank.conversation.release.WordList;
import nl.coachopdebank.conversation.words.Excerpt;
import nl.coachopdebank.conversation.words.Numbers;
import nl.coachopdebank.conversation.words.Quantities;
import nl.coachopdebank.conversation.words.Spelling;
import org.jspecify.annotations.Nullable;

/** Reads from a sentence which earlier answers it changes. */
final class SpokenCorrections {
    private static final Pattern ADDS = Pattern.compile("\\b(?:ook|erbij|also|too|as well)\\b");

    private final Scene scene;
    private final FactFlows flows;

    SpokenCorrections(Scene scene) {
        this.scene = scene;
        this.flows = new FactFlows(scene);
    }

    /** The answers that a text such as "nee, ik woon in Kampen" changes; empty when it is no correction. */
    List<Fact> corrected(String text, @Nullable Ask waiting) {
        String rest = afterOpeners(text).orElse("");
        if (rest.isEmpty() || answers(waiting, rest)) {
            return List.of();
        }
        Told told = scene.told(rest);
        if (waiting instanceof AskText) {
            return restated(told, waiting);
        }
        List<Fact> changed = changed(waiting, ask -> spotted(ask, told, rest));
        return changed.isEmpty() ? renumbered(rest) : changed;
    }

    /** "Nee, ook geldzorgen" adds to several that were chosen before. */
    private Optional<String> spotted(Ask ask, Told told, String rest) {
        Optional<String> spotted = scene.spotter().spot(ask, told, Care.CORRECTION);
        String before = scene.facts.find(ask.question().fact());
        return before != null
                        && ask instanceof AskChoices choices
                        && ADDS.matcher(rest).find()
                ? spotted.flatMap(more -> choices.added(before, more))
                : spotted;
    }

    /** What follows the "nee" answers the question that waits: "nee, horeca". */
    private boolean answers(@Nullable Ask waiting, String rest) {
        return waiting != null
                && !(waiting instanceof AskText)
                && scene.reader().read(waiting, rest).isPresent();
    }

    /** Facts of oneself that a sentence states otherwise than before, without calling it a correction. */
    List<Fact> restated(Told told, @Nullable Ask waiting) {
        return changed(waiting, ask -> scene.spotter().stated(ask, told));
    }

    private List<Fact> changed(@Nullable Ask waiting, Function<Ask, Optional<String>> reading) {
        List<Fact> changed = new ArrayList<>();
        for (Fact told : scene.facts.list()) {
            boolean waits = waiting != null && waiting.question().fact().equals(told.name());
            flows.ask(told.name())
                    .filter(ask -> !waits)
                    .flatMap(reading)
                    .filter(value -> !value.equals(told.value()))
                    .ifPresent(value -> changed.add(new Fact(told.name(), value)));
        }
        return changed;
    }

    /** "Ik bedoel 58": a bare number corrects the last answer, when that was a number too. */
    private List<Fact> renumbered(String rest) {
        List<Fact> facts = scene.facts.list();
        if (facts.isEmpty() || (Numbers.bare(Spelling.normal(rest)).isEmpty() && !Quantities.isBare(rest))) {
            return List.of();
        }
        Fact last = facts.get(facts.size() - 1);
        return flows.ask(last.name())
                .filter(ask -> ask.unit() != null || ask instanceof AskNumber)
                .flatMap(ask -> scene.reader().read(ask, rest))
                .filter(value -> !value.equals(last.value()))
                .map(value -> List.of(new Fact(last.name(), value)))
                .orElse(List.of());
    }

    /** What comes after "nee sorry, ik bedoel"; empty when the text does not begin so. */
    private Optional<String> afterOpeners(String text) {
        String[] words = Spelling.tokens(Spelling.normal(text));
        int at = 0;
        int end = at < words.length ? opener(words, at) : at;
        while (end > at) {
            at = end;
            end = at < words.length ? opener(words, at) : at;
        }
        return at == 0 || at == words.length ? Optional.empty() : Optional.of(Excerpt.from(text, at));
    }

    private int opener(String[] words, int at) {
        return scene.content().wordLists().end(WordList.CORRECTION, words, at);
    }
}
