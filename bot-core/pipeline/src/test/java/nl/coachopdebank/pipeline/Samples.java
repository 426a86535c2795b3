package nl.coachopdebank.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import nl.coachopdebank.conversation.CoachInput;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput.Erase;
import nl.coachopdebank.conversation.ConversationInput.ResidentSaid;
import nl.coachopdebank.conversation.ConversationInput.Started;

/** Inputs and ids for tests. */
public final class Samples {
    public static final Instant AT = Instant.parse("2026-11-02T09:00:00.123Z");

    /** The hash of no secret in particular, as long as a real one. */
    public static final String SECRET_HASH = "abcdefghijklmnopqrstuvwxyz0123456789_-ABCDE";

    private static final String LETTERS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private Samples() {}

    public static ConversationId id(Random random) {
        StringBuilder id = new StringBuilder("c");
        for (int i = 0; i < 22; i++) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new ConversationId(id.toString());
    }

    public static Started started() {
        return new Started("start", AT, "web", "zwolle", "nl", "", SECRET_HASH);
    }

    public static Started startedOn(String channel) {
        return new Started("start", AT, channel, "zwolle", "nl", "", "");
    }

    public static ResidentSaid said(String id, String text) {
        return new ResidentSaid(id, AT, text);
    }

    public static Erase erase(String id) {
        return new Erase(id, AT);
    }

    public static CoachInput coach(String id, CoachInput.Action action, String coach, String text) {
        return new CoachInput(id, AT, action, coach, "Coach " + coach, "", text, "", List.of(), false);
    }
}
