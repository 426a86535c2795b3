package nl.coachopdebank.conversation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.RegionContent;
import nl.coachopdebank.conversation.release.Scheme;
import nl.coachopdebank.conversation.words.Phrasing;

/** Finds the scheme that a few words name where a name is expected: there "slim" is enough for the SLIM-subsidie. */
final class SchemeNames {
    private static final int NONE = 0;
    /** The words are how the name begins: not enough when the other one is no more than that. */
    static final int BEGINNING = 1;
    /** The name stands somewhere in the words. */
    private static final int WITHIN = 2;

    static final int SAME = 3;
    private static final Set<String> SMALL = Set.of(
            "de", "het", "een", "die", "dat", "deze", "dit", "mijn", "van", "voor", "nu", "dan", "the", "a", "an",
            "this", "that", "my", "of", "for");

    /** A scheme and how well the words name it. */
    record Named(String scheme, int likeness) {}

    private final List<Known> all;
    private final List<String> shown;

    private record Known(String scheme, Phrasing name) {}

    /** @param shown schemes that the resident just saw: of equals one of these is meant */
    SchemeNames(RegionContent content, List<String> shown) {
        this.shown = shown;
        this.all = content.schemes().values().stream()
                .flatMap(scheme -> names(scheme).map(Phrasing::of).map(name -> new Known(scheme.id(), name)))
                .filter(known -> !known.name.tokens().isEmpty())
                .toList();
    }

    private static Stream<String> names(Scheme scheme) {
        return Stream.concat(
                Stream.of(scheme.name().in(Language.NL), scheme.name().in(Language.EN)), scheme.names().stream());
    }

    /** The scheme that these words name best; of equals the one with the shortest name. */
    Optional<Named> find(List<String> said) {
        String[] words = said.stream().filter(word -> !SMALL.contains(word)).toArray(String[]::new);
        return all.stream()
                .filter(known -> likeness(known.name, words) > NONE)
                .min(Comparator.<Known>comparingInt(known -> -likeness(known.name, words))
                        .thenComparing(known -> !shown.contains(known.scheme))
                        .thenComparingInt(known -> known.name.tokens().size())
                        .thenComparing(Known::scheme))
                .map(known -> new Named(known.scheme, likeness(known.name, words)));
    }

    private static int likeness(Phrasing name, String[] words) {
        if (words.length == 0) {
            return NONE;
        }
        if (name.tokens().equals(List.of(words))) {
            return SAME;
        }
        if (name.isIn(words)) {
            return WITHIN;
        }
        String[] parts = name.tokens().toArray(String[]::new);
        boolean begins = new Phrasing(String.join(" ", words), List.of(words)).find(parts) == 0;
        return begins ? BEGINNING : NONE;
    }
}
