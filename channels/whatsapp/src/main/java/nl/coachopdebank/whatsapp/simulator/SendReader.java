package nl.coachopdebank.whatsapp.simulator;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a call that sends a message (reference, sections 10 to 14). */
final class SendReader {
    private final TemplateReader templates;

    SendReader(StandInTemplates templates) {
        this.templates = new TemplateReader(templates);
    }

    SendRequest read(Part call) {
        String type = type(call);
        call.holdingOnly(
                "messaging_product",
                "recipient_type",
                "to",
                "recipient",
                "type",
                "context",
                "biz_opaque_callback_data",
                type);
        if (call.has("recipient_type") && !call.word("recipient_type").equals("individual")) {
            throw GraphError.INVALID.because("Param recipient_type must be individual.");
        }
        boolean byUserId = !call.has("to");
        return new SendRequest(
                call.word(byUserId ? "recipient" : "to"),
                byUserId,
                call.findPart("context")
                        .map(context -> context.holdingOnly("message_id").word("message_id"))
                        .orElse(null),
                call.textIfAny("biz_opaque_callback_data", MetaLimits.OPAQUE),
                target(type, call),
                look(type, call));
    }

    /** Left out, it is a text. */
    private static String type(Part call) {
        return call.has("type") ? call.word("type") : "text";
    }

    private Look look(String type, Part call) {
        return switch (type) {
            case "text" -> text(call.part("text"));
            case "interactive" -> InteractiveReader.read(call.part("interactive"));
            case "template" -> templates.read(call.part("template"));
            case "image", "video", "document", "audio", "sticker" -> media(type, call.part(type));
            case "location" -> location(call.part("location"));
            case "contacts" -> contacts(call);
            case "reaction" ->
                Look.of("reaction", call.part("reaction").raw("emoji").stringValue(""));
            default -> throw GraphError.INVALID.because("Param type must be a known message type.");
        };
    }

    private static @Nullable String target(String type, Part call) {
        return type.equals("reaction")
                ? call.part("reaction").holdingOnly("message_id", "emoji").word("message_id")
                : null;
    }

    private static Look text(Part text) {
        text.holdingOnly("body", "preview_url");
        return Look.of("text", text.text("body", MetaLimits.TEXT_BODY, GraphError.INVALID));
    }

    private static Look media(String type, Part media) {
        media.holdingOnly("id", "link", "caption", "filename", "voice");
        if (media.has("id") == media.has("link")) {
            throw GraphError.INVALID.because("Either id or link is required on param " + media.name() + ".");
        }
        media.word(media.has("id") ? "id" : "link");
        boolean captioned = type.equals("image") || type.equals("video") || type.equals("document");
        if (media.has("caption") && !captioned) {
            throw GraphError.INVALID.because("Unexpected key on param " + media.name() + ".");
        }
        return Look.of(
                type,
                Optional.ofNullable(media.textIfAny("caption", MetaLimits.CAPTION))
                        .orElse(""));
    }

    private static Look location(Part location) {
        location.holdingOnly("latitude", "longitude", "name", "address");
        if (!location.has("latitude") || !location.has("longitude")) {
            throw GraphError.INVALID.because("A location has a latitude and a longitude.");
        }
        return Look.of("location", location.raw("name").stringValue(""));
    }

    private static Look contacts(Part call) {
        Part first = call.parts("contacts", 1, Integer.MAX_VALUE).get(0);
        return Look.of("contacts", first.part("name").word("formatted_name"));
    }
}
