package nl.coachopdebank.flows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.coachopdebank.conversation.Need;
import nl.coachopdebank.conversation.Recognition;
import nl.coachopdebank.conversation.Understanding;
import nl.coachopdebank.conversation.Understanding.Decision;
import nl.coachopdebank.conversation.facts.Facts;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Release;

/** What the live bot makes of labelled sentences. */
final class Understood {
    private static final int MOST_CONFUSED = 25;

    private record Case(Labelled sentence, Understanding bot, long nanos) {
        boolean isMet() {
            return sentence.isMetBy(bot);
        }
    }

    private final List<Case> cases;

    private Understood(List<Case> cases) {
        this.cases = cases;
    }

    static Understood of(List<Labelled> sentences) {
        sentences.forEach(Understood::look);
        return new Understood(sentences.stream().map(Understood::look).toList());
    }

    private static Case look(Labelled sentence) {
        Release release = ShippedContent.release();
        long start = System.nanoTime();
        Need need = new Need(sentence.text(), false, null, Facts.NONE, "", Language.NL);
        Recognition recognition = ShippedContent.desk()
                .gather(need, release)
                .toCompletableFuture()
                .join()
                .recognition();
        if (recognition == null) {
            throw new IllegalStateException("Nothing was recognised of a sentence");
        }
        Understanding bot = Understanding.of(sentence.text(), Language.NL, release.base(), recognition);
        return new Case(sentence, bot, System.nanoTime() - start);
    }

    /** The figures by name, as percentages; what no sentence is about is left out. */
    Map<String, Double> figures() {
        Map<String, Double> figures = new TreeMap<>();
        put(figures, "topic at once", Labelled::isOfATopic, Case::isMet);
        put(figures, "topic after one clarification", Labelled::isOfATopic, one -> one.sentence.isOfferedBy(one.bot));
        put(figures, "out of scope not answered", is(Labelled.OUT_OF_SCOPE), Case::isMet);
        put(figures, "wish for a person", is(Labelled.PERSON), Case::isMet);
        put(figures, "crisis", is(Labelled.CRISIS), Case::isMet);
        put(figures, "idiom left alone", is(Labelled.IDIOM), Case::isMet);
        put(figures, "no false alarm", one -> !one.label().equals(Labelled.CRISIS), Understood::isNoAlarm);
        for (Map.Entry<String, List<Case>> styled : by(one -> one.sentence.style())) {
            putAll(figures, styled.getKey(), styled.getValue());
        }
        for (Map.Entry<String, List<Case>> spoken : by(one -> one.sentence.language())) {
            putAll(figures, spoken.getKey(), spoken.getValue());
        }
        return figures;
    }

    private static void putAll(Map<String, Double> figures, String part, List<Case> some) {
        if (!part.isEmpty()) {
            Understood those = new Understood(some);
            those.put(figures, part + ": topic at once", Labelled::isOfATopic, Case::isMet);
            those.put(
                    figures,
                    part + ": topic after one clarification",
                    Labelled::isOfATopic,
                    one -> one.sentence.isOfferedBy(one.bot));
            those.put(figures, part + ": crisis", is(Labelled.CRISIS), Case::isMet);
        }
    }

    private List<Map.Entry<String, List<Case>>> by(Function<Case, String> part) {
        return List.copyOf(cases.stream()
                .collect(Collectors.groupingBy(part, TreeMap::new, Collectors.toList()))
                .entrySet());
    }

    private void put(Map<String, Double> figures, String name, Predicate<Labelled> about, Predicate<Case> right) {
        List<Case> all = cases.stream().filter(one -> about.test(one.sentence)).toList();
        if (!all.isEmpty()) {
            figures.put(name, 100.0 * all.stream().filter(right).count() / all.size());
        }
    }

    private static Predicate<Labelled> is(String label) {
        return one -> one.label().equals(label);
    }

    private static boolean isNoAlarm(Case one) {
        return one.bot.decision() != Decision.SAFETY;
    }

    /** Figures, how far a confidence can be trusted, what is mistaken for what, and how long it takes. */
    String report() {
        StringBuilder report = new StringBuilder();
        figures().forEach((name, figure) -> report.append(String.format(Locale.ROOT, "%-45s %5.1f%%%n", name, figure)));
        report.append(calibration()).append(confusions()).append(times());
        return report.toString();
    }

    private String calibration() {
        Map<Integer, List<Case>> buckets = cases.stream()
                .filter(one -> one.sentence.isOfATopic() && one.bot.decision() == Decision.ANSWER)
                .collect(Collectors.groupingBy(
                        one -> (int) Math.min(9, one.bot.confidence() * 10), TreeMap::new, Collectors.toList()));
        return buckets.entrySet().stream()
                .map(bucket -> String.format(
                        Locale.ROOT,
                        "confidence from 0.%d: %d of %d right%n",
                        bucket.getKey(),
                        bucket.getValue().stream().filter(Case::isMet).count(),
                        bucket.getValue().size()))
                .collect(Collectors.joining());
    }

    private String confusions() {
        Map<String, Long> pairs = cases.stream()
                .filter(one -> one.sentence.isOfATopic() && !one.isMet() && one.bot.topic() != null)
                .collect(Collectors.groupingBy(
                        one -> one.sentence.label() + " -> " + one.bot.topic(), TreeMap::new, Collectors.counting()));
        return pairs.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MOST_CONFUSED)
                .map(pair -> pair.getValue() + " x " + pair.getKey() + System.lineSeparator())
                .collect(Collectors.joining());
    }

    private String times() {
        List<Long> sorted = cases.stream()
                .map(Case::nanos)
                .sorted(Comparator.naturalOrder())
                .toList();
        return String.format(
                Locale.ROOT,
                "p50 %d us, p99 %d us%n",
                sorted.get(sorted.size() / 2) / 1_000,
                sorted.get(sorted.size() * 99 / 100) / 1_000);
    }

    /** The sentences that were not understood at once. */
    List<String> misses() {
        List<String> misses = new ArrayList<>();
        cases.stream()
                .filter(one -> !one.isMet())
                .forEach(one -> misses.add(one.sentence.label() + " | " + one.sentence.text() + " | "
                        + one.bot.decision() + " " + one.bot.topic() + " " + one.bot.alternatives()));
        return misses;
    }
}
