package nl.coachopdebank.content.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.coachopdebank.content.findings.Spot;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A part of a file that knows where it stands. Its form was checked against the JSON Schema before it is asked. */
public final class Element {
    /** Fields that name the part they are in. */
    private static final List<String> NAMING =
            List.of("step", "rule", "signal", "route", "condition", "line", "role", "region", "id");

    private final Document document;
    private final String pointer;
    private final JsonNode node;
    private final @Nullable String part;

    Element(Document document, String pointer, JsonNode node, @Nullable String part) {
        this.document = document;
        this.pointer = pointer;
        this.node = node;
        this.part = nameOf(node).orElse(part);
    }

    public Spot spot() {
        return new Spot(document.path(), document.line(pointer), part);
    }

    /** The field of this name; empty when it is absent or null. */
    public Optional<Element> find(String field) {
        JsonNode child = node.get(field);
        return child == null || child.isNull()
                ? Optional.empty()
                : Optional.of(new Element(document, pointer + "/" + escaped(field), child, part));
    }

    public Element get(String field) {
        return find(field).orElseThrow(() -> new IllegalStateException("No " + field + " at " + spot()));
    }

    public boolean has(String field) {
        return find(field).isPresent();
    }

    /** The items of a list; empty when the list is absent. */
    public List<Element> list(String field) {
        return find(field).map(Element::items).orElse(List.of());
    }

    public List<Element> items() {
        List<Element> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            items.add(new Element(document, pointer + "/" + i, node.get(i), part));
        }
        return items;
    }

    /** The part that one step of a JSON pointer leads to. */
    Optional<Element> child(String name) {
        if (!isList()) {
            return find(name.replace("~1", "/").replace("~0", "~"));
        }
        boolean isIndex = name.length() < 6 && name.chars().allMatch(Character::isDigit);
        return isIndex ? items().stream().skip(Integer.parseInt(name)).findFirst() : Optional.empty();
    }

    /** The fields that are there, in the order of the file. */
    public Map<String, Element> fields() {
        Map<String, Element> fields = new LinkedHashMap<>();
        for (String name : node.propertyNames()) {
            find(name).ifPresent(child -> fields.put(name, child));
        }
        return fields;
    }

    public List<String> strings(String field) {
        return list(field).stream().map(Element::text).toList();
    }

    public String text() {
        return node.asString("");
    }

    public String text(String field) {
        return get(field).text();
    }

    public @Nullable String textOrNull(String field) {
        JsonNode child = node.get(field);
        return child == null || child.isNull() ? null : child.asString("");
    }

    public boolean flag(String field) {
        JsonNode child = node.get(field);
        return child != null && child.asBoolean(false);
    }

    public int number(String field) {
        return get(field).node.asInt(0);
    }

    public boolean isText() {
        return node.isString();
    }

    public boolean isList() {
        return node.isArray();
    }

    static String escaped(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }

    private static Optional<String> nameOf(JsonNode node) {
        return NAMING.stream()
                .map(node::get)
                .filter(name -> name != null && name.isString())
                .map(JsonNode::asString)
                .findFirst();
    }
}
