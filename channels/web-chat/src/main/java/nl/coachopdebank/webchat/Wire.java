package nl.coachopdebank.webchat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.pipeline.EventJson;
import org.jspecify.annotations.Nullable;

/** Small pieces of the wire format. */
final class Wire {
    private static final String BEARER = "Bearer ";

    private Wire() {}

    /** The secret in an Authorization header; empty when there is none. */
    static String bearer(@Nullable String authorization) {
        return authorization != null && authorization.startsWith(BEARER)
                ? authorization.substring(BEARER.length()).strip()
                : "";
    }

    /** Where to go on: the browser's own last event when it says so, else the parameter; never negative. */
    static long cursor(@Nullable String lastEventId, long after) {
        try {
            return Math.max(
                    0, lastEventId == null || lastEventId.isBlank() ? after : Long.parseLong(lastEventId.strip()));
        } catch (NumberFormatException e) {
            return Math.max(0, after);
        }
    }

    /** A reader who has more than there is read what was lost since: the numbers are used again, so it starts over. */
    static long cursor(long after, Conversation held) {
        return after > held.lastSeq() ? 0 : after;
    }

    static byte[] created(EventJson json, ConversationId id, String secret, List<Event> events) {
        return ("{\"id\":\"" + id + "\",\"secret\":\"" + secret + "\",\"events\":" + array(json, events) + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] page(EventJson json, List<Event> events, long after) {
        long cursor = events.isEmpty() ? after : events.get(events.size() - 1).seq();
        return ("{\"events\":" + array(json, events) + ",\"cursor\":" + cursor + "}").getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    static String array(EventJson json, List<Event> events) {
        StringBuilder array = new StringBuilder("[");
        for (Event event : events) {
            array.append(array.length() > 1 ? "," : "").append(text(json.bytes(event)));
        }
        return array.append(']').toString();
    }
}
