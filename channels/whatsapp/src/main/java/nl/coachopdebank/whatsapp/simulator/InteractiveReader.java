package nl.coachopdebank.whatsapp.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.coachopdebank.whatsapp.simulator.Look.Choice;
import nl.coachopdebank.whatsapp.simulator.Look.Section;
import org.jspecify.annotations.Nullable;

/** Reads messages with something to tap on (reference, section 12). */
final class InteractiveReader {
    private InteractiveReader() {}

    static Look read(Part message) {
        message.holdingOnly("type", "header", "body", "footer", "action");
        return switch (message.word("type")) {
            case "button" -> buttons(message);
            case "list" -> list(message);
            case "cta_url" -> link(message);
            case "location_request_message", "request_contact_info" ->
                Look.of("request", body(message, MetaLimits.REQUEST_BODY));
            default -> throw GraphError.VALUE.because("interactive.type is not a known type.");
        };
    }

    private static Look buttons(Part message) {
        String body = body(message, MetaLimits.BUTTON_BODY);
        List<Choice> buttons =
                message.part("action").holdingOnly("buttons").parts("buttons", 1, MetaLimits.BUTTONS).stream()
                        .map(InteractiveReader::button)
                        .toList();
        noDoubles("Button ids", buttons.stream().map(Choice::id));
        noDoubles("Button titles", buttons.stream().map(Choice::title));
        return new Look("buttons", body, header(message), footer(message), null, List.of(new Section(null, buttons)));
    }

    private static Choice button(Part button) {
        if (!button.holdingOnly("type", "reply").word("type").equals("reply")) {
            throw GraphError.VALUE.because("Button type must be reply.");
        }
        Part reply = button.part("reply").holdingOnly("id", "title");
        return new Choice(reply.text("id", MetaLimits.BUTTON_ID), reply.text("title", MetaLimits.BUTTON_TITLE), null);
    }

    private static Look list(Part message) {
        String body = body(message, MetaLimits.LIST_BODY);
        Part action = message.part("action").holdingOnly("button", "sections");
        String opener = action.text("button", MetaLimits.LIST_BUTTON);
        List<Part> parts = action.parts("sections", 1, MetaLimits.LIST_SECTIONS);
        List<Section> sections = new ArrayList<>();
        parts.forEach(part -> sections.add(section(part, parts.size() > 1)));
        List<Choice> rows =
                sections.stream().flatMap(section -> section.choices().stream()).toList();
        if (rows.size() > MetaLimits.LIST_ROWS) {
            throw GraphError.VALUE.because("Total row count exceed max allowed count: " + MetaLimits.LIST_ROWS);
        }
        noDoubles("Row ids", rows.stream().map(Choice::id));
        return new Look("list", body, textHeader(message), footer(message), opener, sections);
    }

    private static Section section(Part section, boolean titled) {
        section.holdingOnly("title", "rows");
        String title = titled
                ? section.text("title", MetaLimits.SECTION_TITLE)
                : section.textIfAny("title", MetaLimits.SECTION_TITLE);
        return new Section(
                title,
                section.parts("rows", 1, MetaLimits.LIST_ROWS).stream()
                        .map(InteractiveReader::row)
                        .toList());
    }

    private static Choice row(Part row) {
        row.holdingOnly("id", "title", "description");
        return new Choice(
                row.text("id", MetaLimits.ROW_ID),
                row.text("title", MetaLimits.ROW_TITLE),
                row.textIfAny("description", MetaLimits.ROW_DESCRIPTION));
    }

    private static Look link(Part message) {
        Part parameters =
                message.part("action").holdingOnly("name", "parameters").part("parameters");
        String title = parameters.holdingOnly("display_text", "url").text("display_text", MetaLimits.LINK_TEXT);
        String address = parameters.word("url");
        List<Section> sections = List.of(new Section(null, List.of(new Choice(address, title, null))));
        return new Look(
                "link", body(message, MetaLimits.LINK_BODY), header(message), footer(message), address, sections);
    }

    private static String body(Part message, int most) {
        return message.part("body").holdingOnly("text").text("text", most);
    }

    private static @Nullable String footer(Part message) {
        return message.findPart("footer")
                .map(footer -> footer.holdingOnly("text").text("text", MetaLimits.FOOTER))
                .orElse(null);
    }

    private static @Nullable String textHeader(Part message) {
        message.findPart("header")
                .filter(header -> !header.word("type").equals("text"))
                .ifPresent(header -> {
                    throw GraphError.VALUE.because("A list has a header of type text only.");
                });
        return header(message);
    }

    private static @Nullable String header(Part message) {
        return message.findPart("header").map(InteractiveReader::headerText).orElse(null);
    }

    private static @Nullable String headerText(Part header) {
        return switch (header.word("type")) {
            case "text" -> header.holdingOnly("type", "text").text("text", MetaLimits.HEADER);
            case "image", "video", "document" -> "[" + header.word("type") + "]";
            default -> throw GraphError.VALUE.because("interactive.header.type is not a known type.");
        };
    }

    private static void noDoubles(String what, Stream<String> all) {
        List<String> list = all.toList();
        if (list.stream().distinct().count() < list.size()) {
            throw GraphError.VALUE.because(what + " must be unique.");
        }
    }
}
