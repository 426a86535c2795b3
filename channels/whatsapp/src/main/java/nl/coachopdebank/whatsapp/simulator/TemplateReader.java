package nl.coachopdebank.whatsapp.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.coachopdebank.whatsapp.simulator.Look.Choice;
import nl.coachopdebank.whatsapp.simulator.Look.Section;

/** Fills a template, when all that is sent fits it (reference, section 14). */
final class TemplateReader {
    private static final Pattern REFUSED = Pattern.compile("[\\r\\n\\t]| {5}");

    private final StandInTemplates templates;

    TemplateReader(StandInTemplates templates) {
        this.templates = templates;
    }

    Look read(Part message) {
        message.holdingOnly("name", "language", "components");
        StandInTemplate template = templates.get(
                message.word("name"),
                message.part("language").holdingOnly("code", "policy").word("code"));
        if (templates.isPaused(template.name())) {
            throw GraphError.TEMPLATE_PAUSED.refused();
        }
        List<Part> components = message.has("components")
                ? message.parts("components", 0, template.buttons().size() + 2)
                : List.of();
        String body = filled(template, parameters("body", components));
        if (!parameters("header", components).isEmpty()) {
            throw expected("header", 1, 0);
        }
        List<Section> sections = List.of(new Section(null, buttons(template, components)));
        return new Look("template", body, null, null, null, sections);
    }

    private static List<Part> parameters(String type, List<Part> components) {
        return components.stream()
                .filter(component -> component.word("type").equals(type))
                .flatMap(component -> component.parts("parameters", 0, Integer.MAX_VALUE).stream())
                .toList();
    }

    private static String filled(StandInTemplate template, List<Part> parameters) {
        List<String> gaps = template.gaps();
        if (parameters.size() != gaps.size()) {
            throw expected("body", parameters.size(), gaps.size());
        }
        String body = template.body();
        for (int i = 0; i < gaps.size(); i++) {
            String gap =
                    template.isNamed() ? parameters.get(i).raw("parameter_name").stringValue("") : gaps.get(i);
            if (!gaps.contains(gap)) {
                throw GraphError.TEMPLATE_FORMAT.because("body: Parameter name is missing or unknown.");
            }
            body = body.replace("{{" + gap + "}}", text(parameters.get(i)));
        }
        if (body.length() > MetaLimits.TEMPLATE_BODY) {
            throw GraphError.TEMPLATE_TOO_LONG.refused();
        }
        return body;
    }

    private static String text(Part parameter) {
        String text = parameter.raw("text").stringValue("");
        if (!parameter.word("type").equals("text")
                || text.isBlank()
                || REFUSED.matcher(text).find()) {
            throw GraphError.TEMPLATE_FORMAT.because(
                    "Param text cannot be empty or have new-line/tab characters or more than 4 consecutive spaces");
        }
        return text;
    }

    private static Refused expected(String where, int got, int wanted) {
        return GraphError.TEMPLATE_PARAMETERS.because(where + ": number of localizable_params (" + got
                + ") does not match the expected number of params (" + wanted + ")");
    }

    /** A button without a payload of its own gives its title. */
    private static List<Choice> buttons(StandInTemplate template, List<Part> components) {
        List<String> payloads = new ArrayList<>(template.buttons());
        components.stream()
                .filter(component -> component.word("type").equals("button"))
                .forEach(button -> payloads.set(index(button, payloads.size()), payload(button)));
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < payloads.size(); i++) {
            choices.add(new Choice(payloads.get(i), template.buttons().get(i), null));
        }
        return choices;
    }

    private static int index(Part button, int buttons) {
        String index = button.raw("index").asString("");
        boolean known = index.matches("\\d") && Integer.parseInt(index) < buttons;
        if (!known || !button.word("sub_type").equals("quick_reply")) {
            throw GraphError.TEMPLATE_FORMAT.because("buttons: there is no quick_reply button at this index.");
        }
        return Integer.parseInt(index);
    }

    private static String payload(Part button) {
        Part parameter = button.parts("parameters", 1, 1).get(0);
        if (!parameter.word("type").equals("payload")) {
            throw GraphError.TEMPLATE_FORMAT.because("buttons: Parameter type must be payload.");
        }
        return parameter.word("payload");
    }
}
