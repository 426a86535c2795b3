package nl.coachopdebank.journeys.whatsapp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a webhook has to become, read from the body in another way than the server does: the manifest says which messages
 * are in it, and the reference which of them make a turn. */
final class Expected {
    /** How a tap on something that was never offered is shown. */
    private static final String TAP = "\u2022";

    private static final String OTHER = "(Een bericht dat deze chat niet kan lezen.)";
    private static final Set<String> WITHOUT_TURN =
            Set.of("sticker", "reaction", "system", "edit", "revoke", "request_welcome");
    private static final int NOT_YET_THERE = 131060;

    /** What is seen of something that is no text. */
    private static final Map<String, String> SEEN = Map.of(
            "image", "(Een foto. Die is niet bewaard.)",
            "video", "(Een video. Die is niet bewaard.)",
            "audio", "(Een geluid. Het is niet bewaard.)",
            "voice", "(Een spraakbericht. Het is niet bewaard.)",
            "document", "(Een bestand. Het is niet bewaard.)",
            "location", "(Een plek op de kaart. Die is niet bewaard.)",
            "contacts", "(Een contact. Dat is niet bewaard.)");

    private Expected() {}

    /** By person, what is said in the transcript, in order. */
    static Map<String, List<String>> of(JsonNode body) {
        List<JsonNode> messages = new ArrayList<>();
        body.path("entry")
                .forEach(entry -> entry.path("changes").forEach(change -> {
                    JsonNode value = change.path("value");
                    boolean ours = value.path("metadata")
                            .path("phone_number_id")
                            .asString("")
                            .equals(Meta.NUMBER);
                    if (ours && change.path("field").asString("").equals("messages")) {
                        value.path("messages").forEach(messages::add);
                    }
                }));
        messages.sort(Comparator.comparing(message -> message.path("timestamp").asString("")));
        Map<String, List<String>> said = new LinkedHashMap<>();
        Map<String, String> seen = new LinkedHashMap<>();
        messages.stream()
                .filter(Expected::makesTurn)
                .filter(message -> seen.put(message.path("id").asString(), "") == null)
                .forEach(message -> said.computeIfAbsent(person(message), who -> new ArrayList<>())
                        .add(text(message)));
        return said;
    }

    private static String person(JsonNode message) {
        return message.path("from_user_id").asString(message.path("from").asString(""));
    }

    private static boolean makesTurn(JsonNode message) {
        boolean notYetThere = message.path("errors")
                .valueStream()
                .anyMatch(error -> error.path("code").asInt() == NOT_YET_THERE);
        boolean callPermission =
                message.path("interactive").path("type").asString("").equals("call_permission_reply");
        return !message.has("group_id")
                && !person(message).isEmpty()
                && !notYetThere
                && !callPermission
                && !WITHOUT_TURN.contains(message.path("type").asString(""));
    }

    private static String text(JsonNode message) {
        String type = message.path("type").asString("");
        JsonNode part = message.path(type);
        if (type.equals("text")) {
            return part.path("body").asString();
        } else if (type.equals("button") || part.has("button_reply") || part.has("list_reply")) {
            return TAP;
        } else if (part.has("caption")) {
            return part.path("caption").asString();
        }
        String kind = part.path("voice").asBoolean(false)
                ? "voice"
                : part.path("type").asString(type);
        return SEEN.getOrDefault(kind, OTHER);
    }
}
