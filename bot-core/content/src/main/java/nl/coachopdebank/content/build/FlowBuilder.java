package nl.coachopdebank.content.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import nl.coachopdebank.content.conditions.Nearest;
import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.content.source.Document;
import nl.coachopdebank.content.source.Element;
import nl.coachopdebank.content.source.FileKind;
import nl.coachopdebank.conversation.facts.Condition;
import nl.coachopdebank.conversation.release.Advise;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.AskChoice;
import nl.coachopdebank.conversation.release.AskMunicipality;
import nl.coachopdebank.conversation.release.AskText;
import nl.coachopdebank.conversation.release.Branch;
import nl.coachopdebank.conversation.release.End;
import nl.coachopdebank.conversation.release.Flow;
import nl.coachopdebank.conversation.release.HandOffStep;
import nl.coachopdebank.conversation.release.Hearing;
import nl.coachopdebank.conversation.release.Hearing.Asks;
import nl.coachopdebank.conversation.release.Jump;
import nl.coachopdebank.conversation.release.LookUp;
import nl.coachopdebank.conversation.release.Option;
import nl.coachopdebank.conversation.release.Question;
import nl.coachopdebank.conversation.release.Range;
import nl.coachopdebank.conversation.release.Say;
import nl.coachopdebank.conversation.release.Step;
import nl.coachopdebank.conversation.release.Unit;
import org.jspecify.annotations.Nullable;

/** Builds the flows of a region. */
final class FlowBuilder {
    private final Shelf shelf;
    private final Conditions conditions;
    private final Report report;
    private final Map<String, BiFunction<Element, Condition, Step>> kinds = Map.of(
            "ask_choice",
            this::ask,
            "ask_text",
            this::ask,
            "ask_municipality",
            this::ask,
            "say",
            (e, when) -> new Say(id(e), when, Texts.text(e.get("text")), Texts.buttons(e)),
            "branch",
            this::branch,
            "look_up",
            this::lookUp,
            "advise",
            (e, when) -> new Advise(id(e), when, e.text("table"), Texts.text(e.get("text"))),
            "hand_off",
            (e, when) -> new HandOffStep(id(e), when, e.text("reason"), Texts.text(e.get("text"))),
            "jump",
            (e, when) -> new Jump(id(e), when, e.textOrNull("to"), e.textOrNull("flow")),
            "end",
            (e, when) -> new End(id(e), when, Texts.textOrNull(e, "text")));

    FlowBuilder(Shelf shelf, Conditions conditions, Report report) {
        this.shelf = shelf;
        this.conditions = conditions;
        this.report = report;
    }

    /** The file of an item and, when it takes over questions of other flows, the files of those. */
    static List<Document> sources(Document document, Shelf shelf) {
        List<Document> sources = new ArrayList<>(List.of(document));
        document.root().list("steps").stream()
                .flatMap(step -> step.find("same_as").stream())
                .map(taken -> taken.text().split("\\.", 2)[0])
                .distinct()
                .forEach(flow -> shelf.find(FileKind.FLOW, flow).ifPresent(sources::add));
        return sources;
    }

    Flow build(Document document) {
        Element root = document.root();
        List<Step> steps = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Element element : root.list("steps")) {
            if (seen.add(id(element))) {
                step(element).ifPresent(steps::add);
            } else {
                report.error(
                        element.spot(),
                        "step-name",
                        "De stap '" + id(element) + "' bestaat al in deze flow.",
                        "Geef een van de twee een andere naam.");
            }
        }
        return Flow.of(root.text("flow"), Texts.text(root.get("title")), root.flag("progress"), steps);
    }

    private Optional<Step> step(Element element) {
        if (element.has("same_as")) {
            return original(element).map(original -> again(element, original));
        }
        Condition when = conditions.read(element, "when");
        return Optional.of(
                Objects.requireNonNull(kinds.get(element.text("kind"))).apply(element, when));
    }

    /** The original question at this place; a condition here takes the place of the original's. */
    private Step again(Element element, Element original) {
        Condition when = conditions.read(element.has("when") ? element : original, "when");
        return ask(original, Condition.ALWAYS).as(id(element), when, element.textOrNull("matters_for"));
    }

    private Optional<Element> original(Element element) {
        String[] target = element.text("same_as").split("\\.", 2);
        List<Element> steps = shelf.find(FileKind.FLOW, target[0])
                .map(document -> document.root().list("steps"))
                .orElse(List.of());
        Optional<Element> found = steps.stream()
                .filter(step -> id(step).equals(target[1]) && step.has("fact"))
                .findFirst();
        if (found.isEmpty() && !shelf.broken().contains(FileKind.FLOW.path(target[0]))) {
            List<String> known = steps.stream()
                    .filter(step -> step.has("fact"))
                    .map(step -> target[0] + "." + id(step))
                    .toList();
            report.error(
                    element.spot(),
                    "same-as",
                    "De vraag '" + element.text("same_as") + "' bestaat niet.",
                    known.isEmpty() ? "Noem een bestaande flow." : Nearest.remedy(element.text("same_as"), known));
        }
        return found;
    }

    private Ask ask(Element element, Condition when) {
        Question question = question(element);
        List<Option> options =
                element.list("options").stream().map(this::option).toList();
        return switch (element.text("kind")) {
            case "ask_choice" -> new AskChoice(id(element), when, question, options, unit(element));
            case "ask_text" -> new AskText(id(element), when, question, options);
            default -> new AskMunicipality(id(element), when, question);
        };
    }

    private static Question question(Element element) {
        return new Question(
                element.text("fact"),
                Texts.text(element.get("text")),
                Texts.text(element.get("reason")),
                Texts.text(element.get("help")),
                Texts.text(element.get("examples")),
                Texts.text(element.get("summary")),
                element.textOrNull("matters_for"),
                element.find("hearing").map(FlowBuilder::hearing).orElse(Hearing.PLAIN));
    }

    private static Hearing hearing(Element element) {
        String asks = element.textOrNull("asks");
        return new Hearing(
                asks == null ? Asks.FACT : Asks.valueOf(asks.toUpperCase(Locale.ROOT)),
                Texts.words(element, "beside"),
                Texts.words(element, "unless"),
                element.flag("alone"),
                "last".equals(element.textOrNull("of_several")));
    }

    private Option option(Element element) {
        Range range = element.find("range")
                .map(bounds -> new Range(bounds.number("from"), bounds.number("to")))
                .orElse(null);
        return new Option(
                element.text("value"), Texts.text(element.get("label")), Texts.words(element, "synonyms"), range);
    }

    private static @Nullable Unit unit(Element element) {
        String unit = element.textOrNull("unit");
        return unit == null ? null : Unit.valueOf(unit.toUpperCase(Locale.ROOT));
    }

    private Branch branch(Element element, Condition when) {
        List<Branch.Case> cases = element.list("cases").stream()
                .map(one -> new Branch.Case(conditions.read(one, "when"), one.text("to")))
                .toList();
        return new Branch(id(element), when, cases, element.text("else"));
    }

    private LookUp lookUp(Element element, Condition when) {
        return new LookUp(
                id(element),
                when,
                element.text("what"),
                Texts.text(element.get("text")),
                Texts.text(element.get("none")));
    }

    private static String id(Element element) {
        return element.text("step");
    }
}
