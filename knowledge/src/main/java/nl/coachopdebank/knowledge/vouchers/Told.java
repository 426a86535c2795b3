package nl.coachopdebank.knowledge.vouchers;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.coachopdebank.conversation.ConditionCheck;
import nl.coachopdebank.conversation.ConditionCheck.Check;
import nl.coachopdebank.conversation.KnownFacts;
import nl.coachopdebank.conversation.Labels;
import nl.coachopdebank.conversation.facts.Condition;
import nl.coachopdebank.conversation.facts.Fact;
import nl.coachopdebank.conversation.facts.Facts;
import nl.coachopdebank.conversation.facts.Known;
import nl.coachopdebank.conversation.facts.Truth;
import nl.coachopdebank.conversation.release.Scheme.Term;
import org.jspecify.annotations.Nullable;

/** What one resident told, laid beside conditions. */
final class Told {
    /** The answer "I do not know": told, but no ground for any conclusion. */
    private static final String UNSURE = "weet_niet";

    private final Inquiry inquiry;
    private final Facts facts;
    private final KnownFacts all;
    private final Known sure;
    private final AskableFacts askable;
    private final Map<String, String> labels = new HashMap<>();

    Told(Inquiry inquiry) {
        this.inquiry = inquiry;
        this.facts = inquiry.facts();
        this.all = new KnownFacts(facts, inquiry.places(), List.of());
        this.sure = new KnownFacts(sure(facts), inquiry.places(), List.of());
        this.askable = new AskableFacts(inquiry.content(), all);
    }

    /** Without "I do not know", so that nothing follows from it either: no region from an unknown municipality. */
    private static Facts sure(Facts facts) {
        return Facts.of(
                facts.list().stream().filter(fact -> !isUnsure(fact.value())).toList());
    }

    static boolean isUnsure(@Nullable String answer) {
        return UNSURE.equals(answer);
    }

    /** What would be known after one more answer. */
    Known supposing(String fact, String answer) {
        return new KnownFacts(sure(facts).with(new Fact(fact, answer)), inquiry.places(), List.of());
    }

    Truth test(Condition condition) {
        return condition.test(sure);
    }

    boolean isUndecided(Condition condition) {
        return test(condition) == Truth.UNKNOWN;
    }

    /** The municipality and the areas in which it lies; empty when it is not known. */
    Set<String> residence() {
        Set<String> residence = new HashSet<>();
        String municipality = facts.find(KnownFacts.MUNICIPALITY);
        if (municipality != null) {
            residence.add(municipality);
            inquiry.places().find(municipality).ifPresent(place -> residence.addAll(place.areas()));
        }
        return residence;
    }

    /** A condition beside the resident's own answers to what it asks. */
    ConditionCheck check(Term term) {
        String text = term.text().in(inquiry.language());
        Condition condition = term.check();
        return condition == null
                ? new ConditionCheck(text, Check.PERSON, null)
                : new ConditionCheck(text, compare(condition), answers(condition));
    }

    /** Facts that the condition still lacks and that this resident can be asked. */
    Set<String> openFacts(Condition condition) {
        return questions(condition).stream()
                .filter(fact -> !facts.has(fact) && askable.contains(fact))
                .collect(Collectors.toSet());
    }

    private Check compare(Condition condition) {
        return switch (test(condition)) {
            case TRUE -> Check.FITS;
            case FALSE -> Check.DIFFERS;
            case UNKNOWN -> canBeAnswered(condition) ? Check.UNASKED : Check.PERSON;
        };
    }

    /** False when all that the condition lacks is never asked of someone in this situation. */
    private boolean canBeAnswered(Condition condition) {
        return questions(condition).stream()
                .filter(fact -> sure.find(fact) == null)
                .anyMatch(fact -> facts.has(fact) || askable.contains(fact));
    }

    private @Nullable String answers(Condition condition) {
        Set<String> questions = questions(condition);
        String answers = facts.list().stream()
                .filter(fact -> questions.contains(fact.name()) && !fact.isSkipped())
                .map(this::label)
                .collect(Collectors.joining(", "));
        return answers.isEmpty() ? null : answers;
    }

    private String label(Fact fact) {
        return labels.computeIfAbsent(
                fact.name(), name -> Labels.answer(inquiry.content(), inquiry.places(), fact, inquiry.language()));
    }

    /** What has to be asked for a condition: region and areas follow from the municipality. */
    private static Set<String> questions(Condition condition) {
        return condition.facts().stream().map(Told::question).collect(Collectors.toSet());
    }

    private static String question(String fact) {
        return fact.equals(KnownFacts.REGION) || fact.equals(KnownFacts.AREAS) ? KnownFacts.MUNICIPALITY : fact;
    }
}
