package nl.coachopdebank.coachconsole;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Place;
import nl.coachopdebank.conversation.release.Places;
import nl.coachopdebank.conversation.release.RegionContent;
import nl.coachopdebank.conversation.release.Scheme;
import nl.coachopdebank.conversation.release.Text;
import nl.coachopdebank.conversation.release.Topic;
import nl.coachopdebank.conversation.words.Phrasing;
import nl.coachopdebank.conversation.words.Spelling;

/**
 * Finds topics and schemes by words that a coach types, in Dutch or in the language of the talk. All words must be there; of a
 * longer one the beginning is enough. Titles count before phrasings, phrasings before the text itself, and short ones first.
 */
final class AnswerSearch {
    /** The beginning of a shorter word fits too many. */
    private static final int SHORTEST_BEGINNING = 3;

    /** What the chatbot says of itself, and what asks for or refuses the coach who is already there. */
    private static final Set<String> NOT_FOR_COACHES =
            Set.of("begroeting", "is-dit-een-bot", "wat-is-dit", "mens-spreken", "geen-coach");

    private static final String WHOLE_COUNTRY = "landelijk";
    /** More words than a title, a phrasing or a text has. */
    private static final int NEXT_PLACE = 1_000;

    private final String[] wanted;
    private final Set<Language> languages;

    /** What was found: a topic or a scheme. */
    record Found(Kind kind, String id, String title, int place) {}

    enum Kind {
        TOPIC,
        SCHEME;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    AnswerSearch(String words, Language language) {
        this.wanted = Spelling.tokens(Spelling.normal(words));
        this.languages = Set.of(Language.NL, language == Language.NL ? Language.EN : language);
    }

    /** True when there is nothing to look for. */
    boolean isEmpty() {
        return wanted.length == 0;
    }

    /** All that fit, best first. A scheme of other places only is left out; for no region nothing is. */
    List<Found> in(RegionContent content, Places places, String region) {
        Set<String> near = near(places, region);
        Stream<Found> topics = content.topics().values().stream()
                .filter(topic -> !NOT_FOR_COACHES.contains(topic.id()))
                .flatMap(this::topic);
        Stream<Found> schemes = content.schemes().values().stream()
                .filter(scheme -> near.isEmpty() || isFor(scheme, near))
                .flatMap(this::scheme);
        return Stream.concat(topics, schemes)
                .sorted(Comparator.comparingInt(Found::place).thenComparing(Found::title))
                .toList();
    }

    private static Set<String> near(Places places, String region) {
        return places.municipalities().stream()
                .filter(place -> place.region().equals(region))
                .flatMap(AnswerSearch::names)
                .collect(Collectors.toSet());
    }

    private static Stream<String> names(Place place) {
        return Stream.concat(Stream.of(WHOLE_COUNTRY, place.id()), place.areas().stream());
    }

    private static boolean isFor(Scheme scheme, Set<String> near) {
        return scheme.regions().stream()
                .map(one -> one.toLowerCase(Locale.ROOT))
                .anyMatch(near::contains);
    }

    private Stream<Found> topic(Topic topic) {
        Stream<Phrasing> phrasings =
                languages.stream().flatMap(language -> topic.phrasings().phrasings(language).stream());
        return found(Kind.TOPIC, topic.id(), topic.title(), phrasings, Stream.of(topic.answer()));
    }

    private Stream<Found> scheme(Scheme scheme) {
        Stream<Phrasing> names = scheme.names().stream().map(Phrasing::of);
        return found(Kind.SCHEME, scheme.id(), scheme.name(), names, Stream.of(scheme.paysFor(), scheme.amount()));
    }

    private Stream<Found> found(Kind kind, String id, Text title, Stream<Phrasing> names, Stream<Text> texts) {
        List<List<Phrasing>> places = List.of(phrasings(Stream.of(title)), names.toList(), phrasings(texts));
        for (int at = 0; at < places.size(); at++) {
            OptionalInt words = shortest(places.get(at));
            if (words.isPresent()) {
                return Stream.of(new Found(kind, id, title.in(Language.NL), at * NEXT_PLACE + words.getAsInt()));
            }
        }
        return Stream.empty();
    }

    private List<Phrasing> phrasings(Stream<Text> texts) {
        return texts.flatMap(text -> languages.stream().flatMap(language -> text.phrasings(language).stream()))
                .toList();
    }

    private OptionalInt shortest(List<Phrasing> phrasings) {
        return phrasings.stream()
                .map(Phrasing::tokens)
                .filter(this::holdsAll)
                .mapToInt(List::size)
                .min();
    }

    private boolean holdsAll(List<String> words) {
        return Arrays.stream(wanted).allMatch(want -> words.stream().anyMatch(word -> fits(word, want)));
    }

    private static boolean fits(String word, String want) {
        return word.equals(want) || (want.length() >= SHORTEST_BEGINNING && word.startsWith(want));
    }
}
