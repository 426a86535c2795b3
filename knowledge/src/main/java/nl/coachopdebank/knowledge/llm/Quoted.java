package nl.coachopdebank.knowledge.llm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Data for a model, as one JSON object. What a person wrote enters through {@link #said} only: masked, without signs that nobody
 * sees, as a value between quotation marks that it cannot close.
 */
final class Quoted {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** What a resident, a coach or an editor wrote. */
    Quoted said(String field, String text) {
        fields.put(field, Mask.mask(text));
        return this;
    }

    /** What the content says, which editors wrote and checked. */
    Quoted content(String field, String text) {
        fields.put(field, text);
        return this;
    }

    /** What can be chosen: ids with the words that residents know them by. */
    Quoted choices(Map<String, String> labels) {
        List<Map<String, String>> choices = new ArrayList<>();
        labels.forEach((id, label) -> choices.add(entry("id", id, "titel", label)));
        fields.put("keuzes", choices);
        return this;
    }

    /** A talk, each line with who said it. */
    Quoted talk(String field, List<TalkLine> lines) {
        fields.put(
                field,
                lines.stream()
                        .map(line -> entry("wie", line.who(), "tekst", Mask.mask(line.text())))
                        .toList());
        return this;
    }

    String json() {
        return MAPPER.writeValueAsString(fields);
    }

    private static Map<String, String> entry(String first, String one, String second, String other) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put(first, one);
        entry.put(second, other);
        return entry;
    }
}
