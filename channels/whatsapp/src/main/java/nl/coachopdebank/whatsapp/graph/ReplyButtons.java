package nl.coachopdebank.whatsapp.graph;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words with 1 to 3 buttons.
 *
 * @param header up to 60 characters; null for none
 * @param body up to 1024 characters
 * @param footer up to 60 characters; null for none
 * @param buttons no two with the same id or title */
public record ReplyButtons(
        @Nullable String header, String body, @Nullable String footer, List<Button> buttons) implements Sendable {
    public ReplyButtons {
        Limits.lengthIfAny("interactive.header.text", header, Limits.HEADER);
        Limits.length("interactive.button.body", body, Limits.BUTTON_BODY);
        Limits.lengthIfAny("interactive.footer.text", footer, Limits.FOOTER);
        buttons = List.copyOf(buttons);
        Limits.count("interactive.button.count", buttons.size(), 1, Limits.BUTTON_COUNT);
        Limits.noDoubles(
                "interactive.button.id", buttons.stream().map(Button::id).toList());
        Limits.noDoubles(
                "interactive.button.title", buttons.stream().map(Button::title).toList());
    }

    public static ReplyButtons of(String body, List<Button> buttons) {
        return new ReplyButtons(null, body, null, buttons);
    }

    /** A button. It can be tapped for ever: its id says what it belonged to.
     *
     * @param id up to 256 characters; comes back with the tap
     * @param title up to 20 characters, on one line */
    public record Button(String id, String title) {
        public Button {
            Limits.length("interactive.button.id", id, Limits.BUTTON_ID);
            Limits.length("interactive.button.title", title, Limits.BUTTON_TITLE);
            Limits.oneLine("interactive.button.title", title);
        }

        private Map<String, Object> json() {
            return new Json()
                    .with("type", "reply")
                    .with(
                            "reply",
                            new Json().with("id", id).with("title", title).object())
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
                .with("type", "button")
                .with("header", Json.header(header))
                .with("body", Json.text(body))
                .with("footer", Json.text(footer))
                .with(
                        "action",
                        Map.of("buttons", buttons.stream().map(Button::json).toList()))
                .object();
    }

    @Override
    public String toString() {
        return "ReplyButtons[" + buttons.size() + "]";
    }
}
