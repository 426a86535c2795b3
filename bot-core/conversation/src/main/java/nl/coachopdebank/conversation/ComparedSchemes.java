package nl.coachopdebank.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.coachopdebank.conversation.SchemeNames.Named;
import nl.coachopdebank.conversation.release.WordList;
import nl.coachopdebank.conversation.words.Ordinals;
import nl.coachopdebank.conversation.words.Spelling;

/** Reads from "wat is het verschil tussen SLIM en het ontwikkelfonds" which two schemes are to stand side by side. */
final class ComparedSchemes {
    private static final Set<String> BETWEEN =
            Set.of("en", "of", "met", "versus", "vs", "and", "or", "with", "to", "from", "ten");
    /** Two names and what stands around them; a longer text is a story, and would take long to search. */
    private static final int MOST_WORDS = 20;

    private static final Set<String> BOTH = Set.of(
            "ze",
            "die",
            "deze",
            "de",
            "het",
            "twee",
            "eerste",
            "allebei",
            "beide",
            "eens",
            "even",
            "maar",
            "them",
            "these",
            "those",
            "the",
            "two",
            "first",
            "both",
            "please",
            "graag",
            "is",
            "wat",
            "what",
            "me",
            "mij",
            "regelingen");

    private final Scene scene;
    private final List<String> named;
    private final SchemeNames names;

    /** @param named the schemes named last, in their order */
    ComparedSchemes(Scene scene, List<String> named) {
        this.scene = scene;
        this.named = named;
        this.names = new SchemeNames(scene.content(), named);
    }

    /** True when the text asks to compare things, whatever they are. */
    static boolean asked(Scene scene, String text) {
        return scene.content().wordLists().hears(WordList.COMPARE, text);
    }

    /** The ids of two different schemes; fewer when that is all that the text names. */
    List<String> in(String text) {
        String[] words = Spelling.tokens(Spelling.normal(text));
        List<String> rest = List.of(scene.content().wordLists().without(WordList.COMPARE, words));
        if (rest.size() > MOST_WORDS) {
            return List.of();
        }
        if (named.size() > 1 && BOTH.containsAll(rest)) {
            return List.of(named.get(0), named.get(1));
        }
        List<Named> best = List.of();
        for (int at = 1; at < rest.size() - 1; at++) {
            if (BETWEEN.contains(rest.get(at))) {
                List<Named> here = found(rest.subList(0, at), rest.subList(at + 1, rest.size()));
                best = worth(here) > worth(best) ? here : best;
            }
        }
        boolean guessed =
                best.stream().allMatch(one -> one.likeness() == SchemeNames.BEGINNING && !named.contains(one.scheme()));
        return guessed ? List.of() : best.stream().map(Named::scheme).distinct().toList();
    }

    private List<Named> found(List<String> one, List<String> other) {
        List<Named> found = new ArrayList<>();
        find(one).ifPresent(found::add);
        find(other).ifPresent(found::add);
        return found;
    }

    private Optional<Named> find(List<String> words) {
        OptionalInt place = Ordinals.in(String.join(" ", words), named.size(), false);
        return place.isPresent()
                ? Optional.of(new Named(named.get(place.getAsInt()), SchemeNames.SAME))
                : names.find(words);
    }

    /** Two names before one, then the better likeness. */
    private static int worth(List<Named> found) {
        long different = found.stream().map(Named::scheme).distinct().count();
        return (int) (different * 10) + found.stream().mapToInt(Named::likeness).sum();
    }
}
