package nl.coachopdebank.pipeline.codec;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.pipeline.Stored;

/**
 * A conversation's state: a head of fixed width, so that scripts and doors can read the version and the secret's hash
 * without the rest, and then JSON.
 */
public final class StateCodec {
    /** Digits of the version; scripts compare these characters. */
    public static final int VERSION_WIDTH = 12;

    /** Characters of the secret's hash; a shorter one is padded with spaces. */
    public static final int SECRET_WIDTH = 43;

    private static final int HEAD = VERSION_WIDTH + SECRET_WIDTH;

    private StateCodec() {}

    /** The version as it stands in the head. */
    public static String version(long version) {
        String digits = Long.toString(version);
        return "0".repeat(VERSION_WIDTH - digits.length()) + digits;
    }

    public static byte[] encode(Stored stored) {
        Conversation conversation = stored.conversation();
        byte[] json = JsonOut.object(out -> {
            ConversationJson.write(conversation, out);
            if (!stored.timers().isEmpty()) {
                out.object("T", () -> stored.timers().forEach(out::time));
            }
        });
        byte[] bytes = new byte[HEAD + json.length];
        put(version(stored.version()), bytes, 0);
        put(padded(conversation.secretHash()), bytes, VERSION_WIDTH);
        System.arraycopy(json, 0, bytes, HEAD, json.length);
        return bytes;
    }

    public static Stored decode(ConversationId id, byte[] bytes) {
        long version = Long.parseLong(new String(bytes, 0, VERSION_WIDTH, StandardCharsets.US_ASCII));
        return JsonIn.object(bytes, HEAD, new Reading(id, version, secretHash(bytes)));
    }

    /** The secret's hash out of the head, or out of a state cut off after it. */
    public static String secretHash(byte[] bytes) {
        return new String(bytes, VERSION_WIDTH, SECRET_WIDTH, StandardCharsets.US_ASCII).strip();
    }

    private static String padded(String hash) {
        if (hash.length() > SECRET_WIDTH) {
            throw new IllegalArgumentException("The hash of a secret has at most " + SECRET_WIDTH + " characters");
        }
        return hash + " ".repeat(SECRET_WIDTH - hash.length());
    }

    private static void put(String ascii, byte[] bytes, int at) {
        System.arraycopy(ascii.getBytes(StandardCharsets.US_ASCII), 0, bytes, at, ascii.length());
    }

    private static final class Reading implements JsonIn.Fields<Stored> {
        private final long version;
        private final ConversationJson.Reading conversation;
        private Map<String, Instant> timers = Map.of();

        Reading(ConversationId id, long version, String secretHash) {
            this.version = version;
            conversation = new ConversationJson.Reading(id, secretHash);
        }

        @Override
        public void read(String field, JsonIn in) {
            if (field.equals("T")) {
                timers = in.object(new TimersReading());
            } else {
                conversation.read(field, in);
            }
        }

        @Override
        public Stored build() {
            return new Stored(conversation.build(), version, timers);
        }
    }

    private static final class TimersReading implements JsonIn.Fields<Map<String, Instant>> {
        private final Map<String, Instant> timers = new HashMap<>();

        @Override
        public void read(String field, JsonIn in) {
            timers.put(field, in.time());
        }

        @Override
        public Map<String, Instant> build() {
            return timers;
        }
    }
}
