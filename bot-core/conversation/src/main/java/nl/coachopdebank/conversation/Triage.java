package nl.coachopdebank.conversation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.coachopdebank.conversation.facts.Condition;
import nl.coachopdebank.conversation.release.Advise;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.DecisionTable;
import nl.coachopdebank.conversation.release.DecisionTable.Route;
import nl.coachopdebank.conversation.release.DecisionTable.Rule;
import nl.coachopdebank.conversation.release.DecisionTable.Signal;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Phrase;

/** Reads the editors' decision tables: routes to offer with the reasons, and whose talk it is. No number, no verdict (A4-A6). */
final class Triage {
    private static final String FIRST_TALK = "first-talk";
    private static final String FIRST_RESPONSIBLE = "first-responsible";
    private static final String DEFAULT_ROLE = "loopbaancoach";

    private final Scene scene;

    Triage(Scene scene) {
        this.scene = scene;
    }

    /** Shows the summary and the routes; asks a coach by itself where a rule says so. */
    void advise(Advise step) {
        DecisionTable table = scene.pinned().table(step.table()).orElse(null);
        if (table == null) {
            return;
        }
        Set<String> signals = signals(table);
        List<Rule> rules = matching(table, signals);
        List<Route> routes = routes(table, rules);
        scene.advice = new Advice(offers(routes), why(table, rules, signals));
        scene.composer.sayPersonally(Summary.of(scene)).say(step.text()).sayPersonally(list(routes)).advice(scene.advice);
        routes.stream()
                .filter(route -> !route.action().startsWith("https:"))
                .forEach(route -> scene.composer.choice(route.action(), route.title().in(scene.language)));
        scene.composer.choice(Command.CORRECT, Phrase.LABEL_CORRECT);
        if (rules.stream().anyMatch(Rule::automatic)) {
            scene.composer.say(Phrase.AUTOMATIC_COACH).send();
            new HandOffDesk(scene).request("triage");
        }
        scene.composer.send();
    }

    private Set<String> signals(DecisionTable table) {
        Set<String> held = new LinkedHashSet<>();
        for (Signal signal : table.signals()) {
            if (signal.when().test(scene.known()).surelyTrue()) {
                held.add(signal.id());
            }
        }
        return held;
    }

    private List<Rule> matching(DecisionTable table, Set<String> signals) {
        KnownFacts known = new KnownFacts(scene.facts, scene.places(), List.copyOf(signals));
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : table.rules()) {
            if (rule.when().test(known).surelyTrue() && (table.collect() || rules.isEmpty())) {
                rules.add(rule);
            }
        }
        return rules;
    }

    private static List<Route> routes(DecisionTable table, List<Rule> rules) {
        Set<String> offered = new LinkedHashSet<>();
        rules.forEach(rule -> offered.addAll(rule.routes()));
        return table.routes().stream().filter(route -> offered.contains(route.id())).toList();
    }

    private List<Advice.Route> offers(List<Route> routes) {
        return routes.stream()
                .map(route -> new Advice.Route(
                        route.id(),
                        route.title().in(scene.language),
                        route.action().equals(Command.COACH.value()) ? role() : null))
                .toList();
    }

    /** Each answer that counted, once, with the first rule by which it did. */
    private List<Advice.Why> why(DecisionTable table, List<Rule> rules, Set<String> signals) {
        Map<String, Advice.Why> why = new LinkedHashMap<>();
        for (Rule rule : rules) {
            reasons(rule.when(), rule.because().in(scene.language), why);
            if (rule.when().facts().contains(KnownFacts.SIGNALS)) {
                table.signals().stream()
                        .filter(signal -> signals.contains(signal.id()))
                        .forEach(signal -> reasons(signal.when(), signal.text().in(scene.language), why));
            }
        }
        return List.copyOf(why.values());
    }

    private void reasons(Condition condition, String reason, Map<String, Advice.Why> why) {
        for (String name : condition.facts()) {
            boolean place = name.equals(KnownFacts.REGION) || name.equals(KnownFacts.AREAS);
            String fact = place ? KnownFacts.MUNICIPALITY : name;
            String answer = Labels.answer(scene, fact);
            if (!answer.isEmpty()) {
                String label = Labels.fact(scene.pinned(), fact, scene.language);
                why.putIfAbsent(fact, new Advice.Why(label, answer, reason));
            }
        }
    }

    private String list(List<Route> routes) {
        StringBuilder list = new StringBuilder();
        for (Route route : routes) {
            list.append(list.isEmpty() ? "" : "\n").append("- **").append(route.title().in(scene.language)).append("**: ");
            list.append(Placeholders.fill(route.text().in(scene.language), name -> Labels.answer(scene, name)));
        }
        return list.toString();
    }

    /** The coach's role that has the first talk. */
    String role() {
        return firstRule(FIRST_TALK).map(Rule::role).orElse(DEFAULT_ROLE);
    }

    /** The organisation first responsible, in the background; empty when the table does not say. */
    String responsible() {
        return firstRule(FIRST_RESPONSIBLE)
                .map(rule -> rule.responsible() == null ? "" : rule.responsible().in(Language.NL))
                .orElse("");
    }

    private Optional<Rule> firstRule(String table) {
        return scene.content().table(table).flatMap(found -> matching(found, Set.of()).stream().findFirst());
    }
}
