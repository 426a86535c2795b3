package nl.coachopdebank.whatsapp.webhook;

import java.util.List;

/** What one webhook told. Whatever it is, Meta gets 200 once it is kept: what is refused comes again.
 *
 * @param readable false when the body is not a JSON object: then the rest is empty
 * @param fields the subject of each change, in the order of the body; empty for another product than WhatsApp
 * @param happenings in the order of the body, doubles included; each moment counts in seconds, so that equal ones keep
 *     this order */
public record Notification(boolean readable, List<String> fields, List<Happening> happenings) {
    static final Notification UNREADABLE = new Notification(false, List.of(), List.of());

    public Notification {
        fields = List.copyOf(fields);
        happenings = List.copyOf(happenings);
    }
}
