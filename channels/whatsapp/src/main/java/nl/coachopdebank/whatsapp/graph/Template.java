package nl.coachopdebank.whatsapp.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A template that Meta approved, with its gaps filled.
 *
 * @param name lower case, digits and underscores, up to 512 characters
 * @param language exactly the code it was approved in, for example nl: Meta takes no other instead
 * @param parameters what fills the gaps of its body, as many as it has; all with a name or none, as it was made
 * @param payloads what its quick-reply buttons give back when tapped, from the first button on, up to 10; empty for
 *     their titles */
public record Template(String name, String language, List<Parameter> parameters, List<String> payloads)
        implements Sendable {
    private static final Pattern NAME = Pattern.compile("[a-z0-9_]+");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(_[A-Z]{2})?");

    /** Seen to be refused: reference, templates (2025 and 2026). */
    private static final Pattern REFUSED = Pattern.compile("[\\r\\n\\t]| {5}");

    public Template {
        Limits.length("template.name", name, Limits.TEMPLATE_NAME);
        Limits.check("template.name", NAME.matcher(name).matches(), "has lower case, digits and underscores only");
        Limits.check("template.language", LANGUAGE.matcher(language).matches(), "is a code like nl or en_US");
        parameters = List.copyOf(parameters);
        long named = parameters.stream().filter(one -> one.name() != null).count();
        Limits.check("template.parameters", named == 0 || named == parameters.size(), "all have a name or none");
        payloads = List.copyOf(payloads);
        Limits.count("template.quick_reply.buttons_total", payloads.size(), 0, Limits.TEMPLATE_BUTTONS);
        Limits.check("template.quick_reply.payload", payloads.stream().noneMatch(String::isBlank), "is not empty");
    }

    /** What fills one gap.
     *
     * @param name of the gap; null when gaps are filled in order
     * @param text without line breaks, tabs or more than 4 spaces in a row */
    public record Parameter(@Nullable String name, String text) {
        public Parameter {
            Limits.check("template.parameter", name == null || !name.isBlank(), "has a name that is not empty");
            Limits.check("template.parameter", !text.isBlank(), "is not empty");
            Limits.check(
                    "template.parameter",
                    !REFUSED.matcher(text).find(),
                    "has no line break, no tab and at most 4 spaces in a row");
        }

        public static Parameter of(String text) {
            return new Parameter(null, text);
        }

        public static Parameter named(String name, String text) {
            return new Parameter(name, text);
        }

        private Map<String, Object> json() {
            return new Json()
                    .with("type", "text")
                    .with("parameter_name", name)
                    .with("text", text)
                    .object();
        }

        @Override
        public String toString() {
            return "Parameter[" + name + "]";
        }
    }

    @Override
    public String type() {
        return "template";
    }

    @Override
    public Map<String, Object> content() {
        List<Object> components = components();
        return new Json()
                .with("name", name)
                .with("language", Map.of("code", language))
                .with("components", components.isEmpty() ? null : components)
                .object();
    }

    private List<Object> components() {
        List<Object> components = new ArrayList<>();
        if (!parameters.isEmpty()) {
            components.add(new Json()
                    .with("type", "body")
                    .with("parameters", parameters.stream().map(Parameter::json).toList())
                    .object());
        }
        IntStream.range(0, payloads.size()).forEach(index -> components.add(button(index, payloads.get(index))));
        return components;
    }

    private static Object button(int index, String payload) {
        return new Json()
                .with("type", "button")
                .with("sub_type", "quick_reply")
                .with("index", String.valueOf(index))
                .with(
                        "parameters",
                        List.of(new Json()
                                .with("type", "payload")
                                .with("payload", payload)
                                .object()))
                .object();
    }

    @Override
    public String toString() {
        return "Template[" + name + "]";
    }
}
