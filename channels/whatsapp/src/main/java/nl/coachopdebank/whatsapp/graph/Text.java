package nl.coachopdebank.whatsapp.graph;

import java.util.Map;

/** Words.
 *
 * @param body 1 to 4096 characters, with WhatsApp's own marks and not Markdown
 * @param preview whether the first link is shown as a picture. Meta fetches it for that: never with a link that works
 *     once or that must stay secret */
public record Text(String body, boolean preview) implements Sendable {
    public Text {
        Limits.length("text.body", body, Limits.TEXT_BODY);
    }

    /** Words whose links nobody fetches. */
    public static Text of(String body) {
        return new Text(body, false);
    }

    /** Words with a picture of the first link, which Meta fetches: for public pages only. */
    public static Text withPreview(String body) {
        return new Text(body, true);
    }

    @Override
    public String type() {
        return "text";
    }

    @Override
    public Map<String, Object> content() {
        return new Json().with("preview_url", preview).with("body", body).object();
    }

    @Override
    public String toString() {
        return "Text[" + body.length() + " characters]";
    }
}
