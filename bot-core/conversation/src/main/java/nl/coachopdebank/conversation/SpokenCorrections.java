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
import nl.coachopdebank.conversation.words.Numbers;
import nl.coachopdebank.conversation.words.Quantities;
import org.jspecify.annotations.Nullable;

/** Reads from a sentence which earlier answers it changes. */
final class SpokenCorrections {
    private static final List<String> OPENERS = List.of(
            ("nee;o;oh;ow;sorry;eigenlijk;ik bedoel;ik bedoelde;oeps;correctie;foutje;toch;wacht;klopt niet;dat klopt niet;"
                            + "no;actually;i mean;i meant;oops;wait")
                    .split(";"));

    /** "Niet in Zwolle maar": only what comes after it holds. */
    private static final Pattern NOT_BUT =
            Pattern.compile("\\b(?:niet .+? maar|not .+? but)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern ADDS = Pattern.compile("\\b(?:ook|erbij|also|too|as well)\\b");

    private final Scene scene;
    private final FactFlows flows;

    SpokenCorrections(Scene scene) {
        this.scene = scene;
        this.flows = new FactFlows(scene);
    }

    /** The answers that a text such as "nee, ik woon in Kampen" changes; empty when it is no correction. */
    List<Fact> corrected(String text, @Nullable Ask waiting) {
        String rest =
                afterOpeners(Told.in(NOT_BUT.matcher(text).replaceAll(""))).orElse("");
        if (rest.isEmpty() || answers(waiting, rest)) {
            return List.of();
        }
        if (waiting instanceof AskText) {
            return restated(rest, waiting);
        }
        List<Fact> changed = changed(waiting, ask -> spotted(ask, rest));
        return changed.isEmpty() ? renumbered(rest) : changed;
    }

    /** "Nee, ook geldzorgen" adds to several that were chosen before. */
    private Optional<String> spotted(Ask ask, String rest) {
        Optional<String> spotted = scene.spotter().spot(ask, rest);
        String before = scene.facts.find(ask.question().fact());
        return before != null && ask instanceof AskChoices choices && ADDS.matcher(rest).find()
                ? spotted.flatMap(more -> choices.added(before, more))
                : spotted;
    }

    /** What follows the "nee" answers the question that waits: "nee, horeca". */
    private boolean answers(@Nullable Ask waiting, String rest) {
        return waiting != null
                && !(waiting instanceof AskText)
                && scene.reader().read(waiting, rest).isPresent();
    }

    /** Facts of oneself that a sentence states otherwise than before, without calling it a correction.
     *
     * @param told see {@link Told#in}
     */
    List<Fact> restated(String told, @Nullable Ask waiting) {
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
        if (facts.isEmpty() || (Numbers.bare(rest).isEmpty() && !Quantities.isBare(rest))) {
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

    private static Optional<String> afterOpeners(String told) {
        String rest = told;
        for (int i = 0; i < OPENERS.size(); i++) {
            if (rest.startsWith(OPENERS.get(i) + " ")) {
                rest = rest.substring(OPENERS.get(i).length() + 1);
                i = -1;
            }
        }
        return rest.equals(told) ? Optional.empty() : Optional.of(rest);
    }
}
