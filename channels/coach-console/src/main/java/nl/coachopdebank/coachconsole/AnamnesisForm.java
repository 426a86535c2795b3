package nl.coachopdebank.coachconsole;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.coachopdebank.conversation.Anamnesis;
import nl.coachopdebank.conversation.facts.Fact;
import nl.coachopdebank.conversation.facts.Several;

/**
 * The form that coach and resident fill in together, and what the resident's answers already say for it. It follows the two
 * variants of further help and the menukaart (actielijn 4 of Regio Zwolle, 2021). Rules only: nobody is weighed or scored.
 */
final class AnamnesisForm {
    private static final int LONGEST_TEXT = 2_000;
    private static final String BETWEEN = ",";

    private static final Set<String> REFERRALS = Set.of("debts", "language", "wmo", "jobs-agreement", "rmc", "region");

    /** What each field takes. */
    private static final Map<String, Predicate<String>> FIELDS = Map.ofEntries(
            Map.entry("situation", AnamnesisForm::isText),
            Map.entry("goal", AnamnesisForm::isText),
            Map.entry("background", AnamnesisForm::isText),
            Map.entry("obstacles", AnamnesisForm::isText),
            Map.entry("route", AnamnesisForm::isText),
            Map.entry("outcome", some(Set.of("light", "extended"), 1)),
            Map.entry("instruments", some(Set.of("A", "B", "C", "D", "E", "F", "G"), 7)),
            Map.entry("joint-consent", some(Set.of("yes"), 1)),
            Map.entry("referrals", some(REFERRALS, REFERRALS.size())),
            Map.entry("agreement", AnamnesisForm::isText),
            Map.entry("agreement-date", AnamnesisForm::isDay));

    /** Which answers tell something for a field, in the order in which they read well. */
    private static final Map<String, List<String>> TOLD_IN = Map.of(
            "situation", List.of("situatie", "einde_werk", "contract", "sector"),
            "goal", List.of("wens"),
            "background", List.of("jaren_in_baan", "opleiding", "leeftijd", "nederlands", "zelf_online"),
            "obstacles", List.of("steun", "zorgen"));

    /** Answers after which a warm referral is worth a word: debts, language and the banenafspraak (N1 bijlage 1). */
    private static final Map<String, Map<String, String>> REFERRED_AFTER = Map.of(
            "zorgen", Map.of("geld", "debts", "lezen", "language"), "steun", Map.of("banenafspraak", "jobs-agreement"));

    private AnamnesisForm() {}

    /** True when the field exists and takes this; empty takes out what was there. */
    static boolean takes(String field, String value) {
        Predicate<String> takes = FIELDS.get(field);
        return takes != null && (value.isEmpty() || takes.test(value));
    }

    private static boolean isText(String value) {
        return value.codePointCount(0, value.length()) <= LONGEST_TEXT;
    }

    private static boolean isDay(String value) {
        try {
            return LocalDate.parse(value).getYear() > 2000;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Predicate<String> some(Set<String> known, int most) {
        return value -> {
            List<String> chosen = Arrays.asList(value.split(BETWEEN, -1));
            return chosen.size() <= most
                    && known.containsAll(chosen)
                    && Set.copyOf(chosen).size() == chosen.size();
        };
    }

    /** What was filled in, by field. */
    static Map<String, Object> entries(Anamnesis anamnesis) {
        Map<String, Object> fields = new LinkedHashMap<>();
        anamnesis
                .entries()
                .forEach((field, entry) -> fields.put(
                        field,
                        Map.of(
                                "value",
                                entry.value(),
                                "by",
                                entry.by(),
                                "at",
                                entry.at().toString())));
        return fields;
    }

    /** What the answers say for fields, by field; only of what was answered.
     *
     * @param answers the shared answers in words, by fact; none that was skipped
     * @param labels what each of these is about, by fact; a field that reads one fact needs none
     */
    static Map<String, String> suggested(List<Fact> facts, Map<String, String> answers, Map<String, String> labels) {
        Map<String, String> fields = new LinkedHashMap<>();
        TOLD_IN.forEach((field, told) -> {
            String text = told.stream()
                    .filter(answers::containsKey)
                    .map(fact -> told.size() == 1 ? answers.get(fact) : labels.get(fact) + ": " + answers.get(fact))
                    .collect(Collectors.joining("\n"));
            if (!text.isEmpty()) {
                fields.put(field, text);
            }
        });
        String referrals = facts.stream()
                .filter(fact -> fact.value() != null && answers.containsKey(fact.name()))
                .flatMap(fact -> Several.in(fact.value()).stream()
                        .map(REFERRED_AFTER.getOrDefault(fact.name(), Map.of())::get)
                        .flatMap(referral -> Optional.ofNullable(referral).stream()))
                .distinct()
                .collect(Collectors.joining(BETWEEN));
        if (!referrals.isEmpty()) {
            fields.put("referrals", referrals);
        }
        return fields;
    }

    /** The facts that the form reads from. */
    static Set<String> facts() {
        return TOLD_IN.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    }
}
