package nl.coachopdebank.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.coachopdebank.conversation.release.Place;
import nl.coachopdebank.conversation.release.Places;
import nl.coachopdebank.conversation.words.Phrasing;
import nl.coachopdebank.conversation.words.Spelling;

/** Finds the municipality in a text, by its name, a village or a misspelling. */
final class PlaceReader {
    private static final Set<String> BEFORE_A_PLACE =
            Set.of("in", "te", "uit", "bij", "gemeente", "naar", "from", "near", "at", "to");
    private static final Set<String> LIVING = Set.of(
            "woon", "woont", "wonen", "woonachtig", "woonplaats", "verhuisd", "verhuis", "live", "living", "moved");

    private static final int SHORT_NAME = 5;
    private static final int SENTENCE = 3;

    private final Places places;

    /** A name found: how much of the text it takes, and whether it is spelled right. */
    private record Hit(Place place, Phrasing name, int at, int words, int letters, boolean exact) {
        boolean isBetterThan(Hit other) {
            boolean sameWords = at < other.at + other.words && other.at < at + words;
            return sameWords && (exact == other.exact ? letters > other.letters : exact);
        }

        String value() {
            return place.named(name);
        }
    }

    PlaceReader(Places places) {
        this.places = places;
    }

    /** The municipality that answers the question; typing errors are forgiven, in a short name only where it is clear that a
     * name is meant: "laten we beginnen" is not about Laren. Two different places are no answer. */
    Optional<String> read(String normal) {
        String[] words = Spelling.tokens(normal);
        List<Hit> hits = hits(words).stream()
                .filter(hit -> hit.exact()
                        || hit.letters() > SHORT_NAME
                        || words.length < SENTENCE
                        || isAfterAPreposition(hit, words))
                .toList();
        return theOne(hits, words);
    }

    private static boolean isAfterAPreposition(Hit hit, String[] words) {
        return hit.at() > 0 && BEFORE_A_PLACE.contains(words[hit.at() - 1]);
    }

    /** The municipality in a sentence about more; misspelled names count only after "in", "uit" and the like. */
    Optional<String> spot(String normal) {
        String[] words = Spelling.tokens(normal);
        List<Hit> hits = hits(words).stream()
                .filter(hit -> hit.exact() || hit.at() == 0 || isAfterAPreposition(hit, words))
                .toList();
        return theOne(hits, words);
    }

    /** True when the text says that someone lives somewhere. */
    static boolean tellsHome(String normal) {
        for (String word : Spelling.tokens(normal)) {
            if (LIVING.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private List<Hit> hits(String[] words) {
        List<Hit> all = new ArrayList<>();
        for (Place place : places.municipalities()) {
            for (Phrasing name : place.names()) {
                hit(place, name, words).ifPresent(all::add);
            }
        }
        return all.stream()
                .filter(hit -> all.stream().noneMatch(other -> other.isBetterThan(hit)))
                .toList();
    }

    private static Optional<Hit> hit(Place place, Phrasing name, String[] words) {
        int exact = name.exactlyFind(words);
        int at = exact >= 0 ? exact : name.find(words);
        int letters = name.normal().length();
        return at < 0
                ? Optional.empty()
                : Optional.of(new Hit(place, name, at, name.tokens().size(), letters, exact >= 0));
    }

    private static Optional<String> theOne(List<Hit> hits, String[] words) {
        if (hits.stream().map(hit -> hit.place().id()).distinct().count() <= 1) {
            return hits.stream().findFirst().map(Hit::value);
        }
        List<String> homes = hits.stream()
                .filter(hit -> isHome(hit, words))
                .map(Hit::value)
                .distinct()
                .toList();
        return homes.size() == 1 ? Optional.of(homes.get(0)) : Optional.empty();
    }

    /** "Ik woon in Kampen": a word for living stands shortly before the name. */
    private static boolean isHome(Hit hit, String[] words) {
        for (int i = Math.max(0, hit.at() - 3); i < hit.at(); i++) {
            if (LIVING.contains(words[i])) {
                return true;
            }
        }
        return false;
    }
}
