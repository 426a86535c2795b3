package nl.coachopdebank.content.build;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import nl.coachopdebank.content.source.Element;
import nl.coachopdebank.conversation.facts.Condition;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.AskChoice;
import nl.coachopdebank.conversation.release.AskChoices;
import nl.coachopdebank.conversation.release.AskDate;
import nl.coachopdebank.conversation.release.AskMunicipality;
import nl.coachopdebank.conversation.release.AskNumber;
import nl.coachopdebank.conversation.release.AskText;
import nl.coachopdebank.conversation.release.Hearing;
import nl.coachopdebank.conversation.release.Hearing.Asks;
import nl.coachopdebank.conversation.release.Option;
import nl.coachopdebank.conversation.release.Question;
import nl.coachopdebank.conversation.release.Range;
import nl.coachopdebank.conversation.release.Unit;
import org.jspecify.annotations.Nullable;

/** Builds the questions of a flow. */
final class AskBuilder {
    private static final Map<String, BiFunction<Element, Condition, Ask>> KINDS = Map.of(
            "ask_choice",
            (e, when) -> new AskChoice(id(e), when, question(e), options(e), unit(e)),
            "ask_choices",
            (e, when) -> new AskChoices(id(e), when, question(e), options(e), exclusive(e), formerly(e)),
            "ask_text",
            (e, when) -> new AskText(id(e), when, question(e), options(e)),
            "ask_municipality",
            (e, when) -> new AskMunicipality(id(e), when, question(e)),
            "ask_number",
            AskBuilder::number,
            "ask_date",
            (e, when) -> new AskDate(id(e), when, question(e), days(e, "from"), days(e, "until")));

    private AskBuilder() {}

    static Ask build(Element element, Condition when) {
        return Objects.requireNonNull(KINDS.get(element.text("kind"))).apply(element, when);
    }

    /** Values of earlier releases, each with the options that say they have taken its place. */
    static Map<String, List<String>> formerly(Element element) {
        Map<String, List<String>> formerly = new HashMap<>();
        for (Element option : element.list("options")) {
            option.strings("formerly")
                    .forEach(value -> formerly.computeIfAbsent(value, old -> new ArrayList<>())
                            .add(option.text("value")));
        }
        return formerly;
    }

    private static Set<String> exclusive(Element element) {
        return element.list("options").stream()
                .filter(option -> option.flag("exclusive"))
                .map(option -> option.text("value"))
                .collect(Collectors.toSet());
    }

    private static AskNumber number(Element element, Condition when) {
        List<Option> offered = options(element).stream()
                .map(option -> new Option(plain(option.value()), option.label(), option.synonyms(), null))
                .toList();
        return new AskNumber(
                id(element),
                when,
                question(element),
                offered,
                new BigDecimal(element.text("min")),
                new BigDecimal(element.text("max")),
                element.flag("decimals"),
                Texts.textOrNull(element, "counted"));
    }

    private static String plain(String number) {
        return AskNumber.plain(new BigDecimal(number));
    }

    private static Question question(Element element) {
        return new Question(
                element.text("fact"),
                Texts.text(element.get("text")),
                Texts.text(element.get("reason")),
                Texts.text(element.find("meaning").orElse(element.get("help"))),
                Texts.text(element.get("help")),
                Texts.text(element.get("examples")),
                Texts.text(element.get("summary")),
                element.textOrNull("matters_for"),
                element.find("hearing").map(AskBuilder::hearing).orElse(Hearing.PLAIN),
                Texts.words(element, "coach_asks"));
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

    private static List<Option> options(Element element) {
        return element.list("options").stream().map(AskBuilder::option).toList();
    }

    private static Option option(Element element) {
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

    private static @Nullable Integer days(Element element, String field) {
        return element.has(field) ? Integer.valueOf(element.number(field)) : null;
    }

    private static String id(Element element) {
        return element.text("step");
    }
}
