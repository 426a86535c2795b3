package nl.coachopdebank.whatsapp.graph;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words with a button that opens a list of 1 to 10 rows.
 *
 * @param header up to 60 characters; null for none
 * @param body up to 4096 characters
 * @param footer up to 60 characters; null for none
 * @param button up to 20 characters, on one line: what opens the list
 * @param sections 1 to 10, together at most 10 rows, no two with the same id. Each has a title when there are several */
public record ChoiceList(
        @Nullable String header, String body, @Nullable String footer, String button, List<Section> sections)
        implements Sendable {
    public ChoiceList {
        Limits.lengthIfAny("interactive.header.text", header, Limits.HEADER);
        Limits.length("interactive.list.body", body, Limits.LIST_BODY);
        Limits.lengthIfAny("interactive.footer.text", footer, Limits.FOOTER);
        Limits.length("interactive.list.button", button, Limits.LIST_BUTTON);
        Limits.oneLine("interactive.list.button", button);
        sections = List.copyOf(sections);
        Limits.count("interactive.list.sections", sections.size(), 1, Limits.LIST_SECTIONS);
        boolean titled = sections.stream().noneMatch(section -> section.title() == null);
        Limits.check("interactive.list.section.title", sections.size() == 1 || titled, "is needed with several");
        List<String> ids = sections.stream()
                .flatMap(section -> section.rows().stream())
                .map(Row::id)
                .toList();
        Limits.count("interactive.list.rows_total", ids.size(), 1, Limits.LIST_ROWS);
        Limits.noDoubles("interactive.list.row.id", ids);
    }

    /** A list without sections, header and footer. */
    public static ChoiceList of(String body, String button, List<Row> rows) {
        return new ChoiceList(null, body, null, button, List.of(new Section(null, rows)));
    }

    /** Rows that belong together.
     *
     * @param title up to 24 characters, on one line; null only when there is one section
     * @param rows at least 1 */
    public record Section(@Nullable String title, List<Row> rows) {
        public Section {
            Limits.lengthIfAny("interactive.list.section.title", title, Limits.SECTION_TITLE);
            rows = List.copyOf(rows);
            Limits.count("interactive.list.rows_total", rows.size(), 1, Limits.LIST_ROWS);
        }

        private Map<String, Object> json() {
            return new Json()
                    .with("title", title)
                    .with("rows", rows.stream().map(Row::json).toList())
                    .object();
        }
    }

    /** A row. It can be tapped for ever: its id says what it belonged to.
     *
     * @param id up to 200 characters; comes back with the tap
     * @param title up to 24 characters, on one line
     * @param description up to 72 characters; null for none */
    public record Row(String id, String title, @Nullable String description) {
        public Row {
            Limits.length("interactive.list.row.id", id, Limits.ROW_ID);
            Limits.length("interactive.list.row.title", title, Limits.ROW_TITLE);
            Limits.oneLine("interactive.list.row.title", title);
            Limits.lengthIfAny("interactive.list.row.description", description, Limits.ROW_DESCRIPTION);
        }

        private Map<String, Object> json() {
            return new Json()
                    .with("id", id)
                    .with("title", title)
                    .with("description", description)
                    .object();
        }
    }

    @Override
    public String type() {
        return "interactive";
    }

    @Override
    public Map<String, Object> content() {
        return new Json()
                .with("type", "list")
                .with("header", Json.header(header))
                .with("body", Json.text(body))
                .with("footer", Json.text(footer))
                .with(
                        "action",
                        new Json()
                                .with("button", button)
                                .with(
                                        "sections",
                                        sections.stream().map(Section::json).toList())
                                .object())
                .object();
    }

    @Override
    public String toString() {
        return "ChoiceList[" + sections.size() + " sections]";
    }
}
