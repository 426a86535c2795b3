package nl.coachopdebank.flows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.coachopdebank.conversation.facts.Fact;
import nl.coachopdebank.conversation.facts.Facts;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.AskMunicipality;
import nl.coachopdebank.conversation.release.AskText;
import nl.coachopdebank.conversation.release.Option;

/** Every answer that the shipped questions allow, and residents made up of them. The same seed makes the same resident. */
final class ToldFacts {
    /** An answer, and no ground for any conclusion. */
    static final String UNSURE = "weet_niet";

    private static final Map<String, List<String>> VALUES = values();

    private ToldFacts() {}

    static List<String> names() {
        return List.copyOf(VALUES.keySet());
    }

    static List<String> valuesOf(String fact) {
        return VALUES.getOrDefault(fact, List.of());
    }

    /** One answer to every question, none of them "I do not know", in the order in which this resident tells them. */
    static List<Fact> everything(Random random) {
        List<Fact> facts = new ArrayList<>();
        VALUES.forEach((name, values) -> facts.add(new Fact(name, values.get(random.nextInt(values.size())))));
        Collections.shuffle(facts, random);
        return facts;
    }

    /** Each of them told, or skipped, or answered with "I do not know", or not asked at all. */
    static Facts some(List<Fact> everything, Random random) {
        List<Fact> some = new ArrayList<>();
        for (Fact fact : everything) {
            switch (random.nextInt(4)) {
                case 0 -> some.add(fact);
                case 1 -> some.add(Fact.skipped(fact.name()));
                case 2 -> some.add(new Fact(fact.name(), UNSURE));
                default -> {}
            }
        }
        return Facts.of(some);
    }

    /** Without what decides nothing. */
    static Facts sure(Facts facts) {
        return Facts.of(facts.list().stream()
                .filter(fact -> !fact.isSkipped() && !UNSURE.equals(fact.value()))
                .toList());
    }

    private static Map<String, List<String>> values() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        ShippedContent.release().base().flows().values().stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .flatMap(flow -> flow.asks().stream())
                .filter(ask -> !(ask instanceof AskText))
                .forEach(ask -> values.putIfAbsent(ask.question().fact(), values(ask)));
        values.values().removeIf(List::isEmpty);
        return values;
    }

    private static List<String> values(Ask ask) {
        if (ask instanceof AskMunicipality) {
            return List.of("zwolle", "kampen", "dronten", "hoogeveen", "haarlem", "hilversum", "elders");
        }
        return ask.options().stream()
                .map(Option::value)
                .filter(value -> !value.equals(UNSURE))
                .toList();
    }
}
