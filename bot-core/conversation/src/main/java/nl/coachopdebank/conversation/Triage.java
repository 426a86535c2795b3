package nl.coachopdebank.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.release.Advise;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.DecisionTable;
import nl.coachopdebank.conversation.release.DecisionTable.Route;
import nl.coachopdebank.conversation.release.DecisionTable.Rule;
import nl.coachopdebank.conversation.release.DecisionTable.Signal;
import nl.coachopdebank.conversation.release.Flow;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.release.Place;
import nl.coachopdebank.conversation.release.RegionContent;
import nl.coachopdebank.conversation.release.Text;

/** Reads the editors' decision tables: routes to offer with the reasons, and whose talk it is. No number, no verdict (A4-A6). */
final class Triage {
    private static final String FIRST_TALK = "first-talk";
    private static final String FIRST_RESPONSIBLE = "first-responsible";
    private static final String PERSONA = "persona";
    private static final String DEFAULT_ROLE = "loopbaancoach";

    private final Scene scene;

    Triage(Scene scene) {
        this.scene = scene;
    }

    /** Shows the summary and the routes; asks a coach by itself where a rule says so. */
    void advise(Advise step) {
        scene.pinned().table(step.table()).ifPresent(table -> advise(step, table));
    }

    /** Thinks the advice over without saying it: an answer was changed in another flow. */
    void renew(Advise step) {
        scene.pinned().table(step.table()).ifPresent(this::conclude);
    }

    /** What a table says: the rules that match and the routes to offer. */
    private record Verdict(List<Rule> rules, List<Route> routes) {}

    private Verdict conclude(DecisionTable table) {
        Set<String> signals = signals(table);
        List<Rule> rules = matching(table, signals);
        List<Route> routes = routes(table, rules);
        scene.advice = new Advice(offers(routes), new Reasons(scene).of(table, rules, signals, first()));
        return new Verdict(rules, routes);
    }

    private void advise(Advise step, DecisionTable table) {
        Advice before = scene.before.advice();
        Verdict verdict = conclude(table);
        if (scene.isCorrected && before != null) {
            new Changes(scene).say(before, Objects.requireNonNull(scene.advice), verdict.routes());
        } else {
            say(step, verdict.routes());
        }
        scene.coachIsDue =
                verdict.rules().stream().anyMatch(rule -> rule.automatic() && !Withdrawal.silences(scene, rule.id()));
    }

    private void say(Advise step, List<Route> routes) {
        Summary.tell(scene);
        scene.composer.say(step.text());
        if (!routes.isEmpty()) {
            scene.composer.list(list(routes));
        }
        sayOtherDesk();
        scene.composer.advice(Objects.requireNonNull(scene.advice));
        routes.stream()
                .filter(route -> !isLink(route))
                .forEach(route ->
                        scene.composer.choice(route.action(), route.title().in(scene.language)));
        scene.composer.choice(Command.COACH, Phrase.LABEL_COACH).choice(Command.CORRECT, Phrase.LABEL_CORRECT);
    }

    /** The answers and the advice once more; without advice the answers so far. */
    void sayAgain() {
        Optional<Advise> step = flow(scene.pinned()).flatMap(Triage::advice);
        Optional<DecisionTable> table = step.flatMap(found -> scene.pinned().table(found.table()));
        if (scene.advice == null || table.isEmpty()) {
            scene.composer.say(Phrase.NO_ADVICE_YET);
            if (!scene.facts.list().isEmpty()) {
                Summary.tell(scene);
            }
        } else {
            say(step.orElseThrow(), conclude(table.get()).routes());
            if (scene.asks()) {
                scene.composer.send();
            }
        }
        new TopicTalk(scene).backToQuestion(false);
    }

    /** The rules that ask a coach by themselves and hold now. */
    List<String> automatic() {
        return flow(scene.content())
                .flatMap(Triage::advice)
                .flatMap(step -> scene.pinned().table(step.table()))
                .map(table -> matching(table, signals(table)))
                .orElse(List.of())
                .stream()
                .filter(Rule::automatic)
                .map(Rule::id)
                .toList();
    }

    void sayOtherDesk() {
        otherDesk().ifPresent(desk -> scene.composer.sayPersonally(desk.in(scene.language)));
    }

    /** Where residents of this municipality find help with work, when that is not the region's own desk. */
    private Optional<Text> otherDesk() {
        return Optional.ofNullable(scene.facts.find(KnownFacts.MUNICIPALITY))
                .flatMap(scene.places()::find)
                .map(Place::otherDesk);
    }

    /** The counted flow that ends in advice; empty when the content has none. */
    static Optional<Flow> flow(RegionContent content) {
        return content.flows().values().stream()
                .filter(flow -> flow.progress() && advice(flow).isPresent())
                .min(Comparator.comparing(Flow::id));
    }

    static Optional<Advise> advice(Flow flow) {
        return flow.steps().stream()
                .filter(Advise.class::isInstance)
                .map(Advise.class::cast)
                .findFirst();
    }

    static boolean isLink(Route route) {
        return route.action().startsWith("https:");
    }

    private Set<String> signals(DecisionTable table) {
        Set<String> held = new LinkedHashSet<>();
        KnownFacts known = scene.known();
        for (Signal signal : table.signals()) {
            if (signal.when().test(known).surelyTrue()) {
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
        return table.routes().stream()
                .filter(route -> offered.contains(route.id()))
                .toList();
    }

    private List<Advice.Route> offers(List<Route> routes) {
        return routes.stream()
                .map(route -> new Advice.Route(
                        route.id(),
                        route.title().in(scene.language),
                        route.action().equals(Command.COACH.value()) ? role() : null,
                        text(route),
                        route.action()))
                .toList();
    }

    String list(List<Route> routes) {
        StringBuilder list = new StringBuilder();
        for (Route route : routes) {
            String title = route.title().in(scene.language);
            list.append(list.isEmpty() ? "- **" : "\n- **");
            list.append(isLink(route) ? "[" + title + "](" + route.action() + ")" : title)
                    .append("**: ");
            list.append(text(route));
        }
        return list.toString();
    }

    private String text(Route route) {
        return Placeholders.fill(route.text().in(scene.language), name -> Plain.escaped(Labels.answer(scene, name)));
    }

    /** The coach's role that has the first talk. */
    String role() {
        return first().map(Rule::role).orElse(DEFAULT_ROLE);
    }

    private Optional<Rule> first() {
        return firstRule(FIRST_TALK);
    }

    /** The organisation first responsible and whom to turn to, in the background; empty when the tables do not say. */
    String responsible() {
        return Stream.of(FIRST_RESPONSIBLE, PERSONA)
                .flatMap(table -> firstRule(table).stream())
                .flatMap(rule -> Optional.ofNullable(rule.responsible()).stream())
                .map(text -> text.in(Language.NL))
                .collect(Collectors.joining(" - "));
    }

    private Optional<Rule> firstRule(String table) {
        return scene.content()
                .table(table)
                .flatMap(found -> matching(found, Set.of()).stream().findFirst());
    }
}
