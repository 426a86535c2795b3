package nl.coachopdebank.knowledge.vouchers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.KnownFacts;
import nl.coachopdebank.conversation.facts.Condition;
import nl.coachopdebank.conversation.facts.Known;
import nl.coachopdebank.conversation.facts.Truth;
import nl.coachopdebank.conversation.release.Place;
import nl.coachopdebank.conversation.release.Scheme;
import nl.coachopdebank.conversation.release.Scheme.Term;

/**
 * How much an answer to a question that is still open would tell: the conditions that it decides, and all that is open of
 * a scheme that it takes off the list. Every answer that can be given counts the same, as nothing is known of what this
 * resident will say; of a question without a list of answers each condition that asks for it counts as decided.
 */
final class Telling {
    private final Told told;
    private final Inquiry inquiry;
    /** By question: what its answer may decide. */
    private final Map<String, List<Asking>> asking = new TreeMap<>();

    /** The undecided conditions of one scheme that ask for one fact.
     *
     * @param open how many conditions of the scheme are undecided
     */
    private record Asking(Scheme scheme, int open, List<Condition> conditions) {
        int decidedBy(Known known) {
            int decided = 0;
            for (Condition condition : conditions) {
                Truth truth = condition.test(known);
                boolean shows = condition == scheme.shownWhen() || condition == scheme.onlyWhen();
                if (shows && truth.surelyFalse()) {
                    return open;
                }
                decided += truth == Truth.UNKNOWN ? 0 : 1;
            }
            return decided;
        }
    }

    /** Answers that come to the same, and how many they are. */
    private record Answer(String value, int weight) {}

    Telling(Told told, Inquiry inquiry, List<Scheme> possible) {
        this.told = told;
        this.inquiry = inquiry;
        possible.forEach(this::add);
    }

    private void add(Scheme scheme) {
        List<Condition> open =
                conditions(scheme).filter(told::isUndecided).distinct().toList();
        Map<String, List<Condition>> byFact = new LinkedHashMap<>();
        for (Condition condition : open) {
            told.openFacts(condition)
                    .forEach(fact -> byFact.computeIfAbsent(fact, one -> new ArrayList<>())
                            .add(condition));
        }
        byFact.forEach((fact, conditions) -> asking.computeIfAbsent(fact, one -> new ArrayList<>())
                .add(new Asking(scheme, open.size(), conditions)));
    }

    private static Stream<Condition> conditions(Scheme scheme) {
        Stream<Condition> checks = scheme.terms().stream().map(Term::check).flatMap(Stream::ofNullable);
        return Stream.concat(Stream.of(scheme.shownWhen(), scheme.onlyWhen()), checks);
    }

    /** Questions whose answer could still change what is shown; the one that tells most first, then by name. */
    Set<String> openFacts() {
        Map<String, Double> worth = asking.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), this::worth, (a, b) -> a, LinkedHashMap::new));
        Set<String> ordered = new LinkedHashSet<>();
        worth.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> ordered.add(entry.getKey()));
        return ordered;
    }

    /** How many open conditions an answer to this question is expected to decide. */
    private double worth(String fact) {
        List<Asking> schemes = asking.getOrDefault(fact, List.of());
        List<Answer> answers = answers(fact);
        if (answers.isEmpty()) {
            return schemes.stream().mapToInt(scheme -> scheme.conditions.size()).sum();
        }
        int decided = 0;
        int all = 0;
        for (Answer answer : answers) {
            all += answer.weight;
            decided += answer.weight * decidedBy(fact, answer.value, schemes);
        }
        return decided / (double) all;
    }

    private int decidedBy(String fact, String answer, List<Asking> schemes) {
        if (Told.isUnsure(answer)) {
            return 0;
        }
        Known known = told.supposing(fact, answer);
        return schemes.stream().mapToInt(scheme -> scheme.decidedBy(known)).sum();
    }

    private List<Answer> answers(String fact) {
        if (fact.equals(KnownFacts.MUNICIPALITY)) {
            return alike(inquiry.places().municipalities());
        }
        return inquiry.content().asking(fact).stream()
                .flatMap(ask -> ask.options().stream())
                .map(option -> new Answer(option.value(), 1))
                .toList();
    }

    /** One municipality for all in the same region and areas: hardly any condition names one. */
    private static List<Answer> alike(List<Place> places) {
        Map<List<Object>, List<Place>> alike = places.stream()
                .collect(Collectors.groupingBy(
                        place -> List.of(place.region(), place.areas()), LinkedHashMap::new, Collectors.toList()));
        return alike.values().stream()
                .map(same -> new Answer(same.get(0).id(), same.size()))
                .toList();
    }
}
