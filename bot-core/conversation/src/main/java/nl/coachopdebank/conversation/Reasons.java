package nl.coachopdebank.conversation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.coachopdebank.conversation.facts.Condition;
import nl.coachopdebank.conversation.facts.Fact;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.DecisionTable;
import nl.coachopdebank.conversation.release.DecisionTable.Rule;
import nl.coachopdebank.conversation.release.Phrase;

/** Why the advice is what it is: each rule that counted, beside the answers by which it did (A9). */
final class Reasons {
    private final Scene scene;

    Reasons(Scene scene) {
        this.scene = scene;
    }

    /** In the order of the rules; last why the coach is the one that is named. */
    List<Advice.Why> of(DecisionTable table, List<Rule> rules, Set<String> signals, Optional<Rule> firstTalk) {
        Set<Advice.Why> why = new LinkedHashSet<>();
        for (Rule rule : rules) {
            reason(rule.when(), rule.because().in(scene.language)).ifPresent(why::add);
            if (rule.when().facts().contains(KnownFacts.SIGNALS)) {
                table.signals().stream()
                        .filter(signal -> signals.contains(signal.id()))
                        .forEach(signal -> reason(signal.when(), signal.text().in(scene.language))
                                .ifPresent(why::add));
            }
        }
        firstTalk.ifPresent(rule -> why.add(coach(rule)));
        return List.copyOf(why);
    }

    private Advice.Why coach(Rule rule) {
        CoachRole role = CoachRole.of(scene, String.valueOf(rule.role()));
        Map<String, String> values = Map.of("because", rule.because().in(scene.language), "role", role.title());
        String reason = Placeholders.fill(scene.text(Phrase.FIRST_TALK), name -> values.getOrDefault(name, ""));
        return reason(rule.when(), reason)
                .orElseGet(() -> new Advice.Why(scene.text(Phrase.YOUR_COACH), role.title(), reason));
    }

    /** The answers that a condition looks at, on one line with the reason; none when it looks at none. */
    private Optional<Advice.Why> reason(Condition condition, String reason) {
        List<Fact> told = scene.facts.list().stream()
                .filter(fact -> counts(fact.name(), condition.facts()) && !fact.isSkipped())
                .toList();
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(new Advice.Why(
                        joined(told, fact -> Labels.fact(scene.pinned(), fact.name(), scene.language)),
                        joined(told, fact -> Labels.answer(scene, fact.name())),
                        reason));
    }

    private static String joined(List<Fact> facts, Function<Fact, String> words) {
        return facts.stream().map(words).collect(Collectors.joining(", "));
    }

    private static boolean counts(String fact, Set<String> mentioned) {
        boolean place = fact.equals(KnownFacts.MUNICIPALITY)
                && (mentioned.contains(KnownFacts.REGION) || mentioned.contains(KnownFacts.AREAS));
        return place || mentioned.contains(fact);
    }

    /** Says why the advice is what it is; of the question that waits when there is no advice yet. */
    void say() {
        Advice advice = scene.advice;
        if (advice == null) {
            new CommandTurn(scene).run(Command.WHY);
            return;
        }
        StringBuilder list = new StringBuilder(scene.text(Phrase.ADVICE_BECAUSE));
        advice.why()
                .forEach(why -> list.append("\n- **")
                        .append(why.fact())
                        .append("**: ")
                        .append(Plain.escaped(why.answer()))
                        .append(". ")
                        .append(why.rule()));
        scene.composer.sayPersonally(list.toString()).say(Phrase.ADVICE_IS_NO_VERDICT);
        if (!scene.asks()) {
            scene.composer.choice(Command.CORRECT, Phrase.LABEL_CORRECT);
        }
        new TopicTalk(scene).backToQuestion(false);
    }
}
