package nl.coachopdebank.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.release.Hearing;
import nl.coachopdebank.conversation.release.Place;
import nl.coachopdebank.conversation.release.Places;
import nl.coachopdebank.conversation.words.Phrasing;

/** Finds the municipality in a text, by its name, a village or a misspelling. */
final class PlaceReader {
    private static final Set<String> BEFORE_A_PLACE =
            Set.of("in", "te", "uit", "bij", "gemeente", "naar", "from", "near", "at", "to");
    private static final Set<String> LIVING = Set.of(
            "woon", "woont", "wonen", "woonachtig", "woonplaats", "verhuisd", "verhuis", "live", "living", "moved");

    private static final Set<String> LEAVING = Set.of("van", "uit", "from");
    private static final Set<String> ARRIVING = Set.of("naar", "to");
    private static final Set<String> MOVED = Set.of("verhuisd", "verhuis", "verhuizen", "moved");

    private static final int SHORT_NAME = 5;
    private static final int SENTENCE = 3;
    /** So many words before a name the word for living may stand. */
    private static final int LIVING_BEFORE = 3;

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
    Optional<String> read(Told told, Hearing hearing) {
        String[] words = told.words();
        List<Hit> hits = hits(told, hearing, Care.ANSWER).stream()
                .filter(hit -> hit.exact()
                        || hit.letters() > SHORT_NAME
                        || words.length < SENTENCE
                        || isAfter(BEFORE_A_PLACE, hit, words))
                .toList();
        return theOne(hits, words);
    }

    /** The municipality of which this is a name, letter by letter. */
    Optional<String> named(String normal) {
        return places.municipalities().stream()
                .filter(place ->
                        place.names().stream().anyMatch(name -> name.normal().equals(normal)))
                .map(Place::id)
                .findFirst();
    }

    /** The municipality in a sentence about more; misspelled names count only after "in", "uit" and the like. */
    Optional<String> spot(Told told, Hearing hearing, Care care) {
        String[] words = told.words();
        List<Hit> hits = hits(told, hearing, care).stream()
                .filter(hit -> hit.exact() || hit.at() == 0 || isAfter(BEFORE_A_PLACE, hit, words))
                .toList();
        return theOne(hits, words);
    }

    /** True when the text says that someone lives somewhere. */
    static boolean tellsHome(Told told) {
        return Stream.of(told.words()).anyMatch(LIVING::contains);
    }

    private List<Hit> hits(Told told, Hearing hearing, Care care) {
        List<Hit> all = new ArrayList<>();
        for (Place place : places.municipalities()) {
            for (Phrasing name : place.names()) {
                hit(place, name, told)
                        .filter(hit -> told.weight(hit.at(), hit.at() + hit.words(), hearing, care) > 0)
                        .ifPresent(all::add);
            }
        }
        return all.stream()
                .filter(hit -> all.stream().noneMatch(other -> other.isBetterThan(hit)))
                .toList();
    }

    private static Optional<Hit> hit(Place place, Phrasing name, Told told) {
        int exact = told.find(name, Phrasing.FORGIVEN_NOWHERE);
        int at = exact >= 0 ? exact : told.find(name, Phrasing.FORGIVEN_IN_AN_ANSWER);
        int letters = name.normal().length();
        return at < 0
                ? Optional.empty()
                : Optional.of(new Hit(place, name, at, name.tokens().size(), letters, exact >= 0));
    }

    private static Optional<String> theOne(List<Hit> found, String[] words) {
        List<Hit> hits = found.stream().filter(hit -> !isLeft(hit, words)).toList();
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

    /** "Verhuisd van Zwolle naar Haarlem": somebody lives there no more. */
    private static boolean isLeft(Hit hit, String[] words) {
        return isAfter(LEAVING, hit, words) && Stream.of(words).anyMatch(MOVED::contains);
    }

    private static boolean isAfter(Set<String> before, Hit hit, String[] words) {
        return hit.at() > 0 && before.contains(words[hit.at() - 1]);
    }

    /** "Ik woon in Kampen": a word for living stands shortly before the name. */
    private static boolean isHome(Hit hit, String[] words) {
        boolean living = false;
        for (int i = Math.max(0, hit.at() - LIVING_BEFORE); i < hit.at(); i++) {
            living |= LIVING.contains(words[i]);
        }
        return living || (isAfter(ARRIVING, hit, words) && Stream.of(words).anyMatch(MOVED::contains));
    }
}
