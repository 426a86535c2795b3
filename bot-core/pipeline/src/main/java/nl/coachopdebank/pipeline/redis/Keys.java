package nl.coachopdebank.pipeline.redis;

import java.time.LocalDate;
import nl.coachopdebank.conversation.ConversationId;

/** The names of a shard's keys. All carry the shard's hash tag, so that one script may touch them on a Cluster too. */
final class Keys {
    static final String SHARDS = "couch:shards";
    static final String SERVERS = "couch:servers";
    static final String PASSES = "couch:pass:";
    static final String LOGINS = "couch:login:";
    static final String RELEASES = "couch:{releases}:by-time";
    static final String TROUBLES = "couch:{whatsapp}:troubles";

    private static final String AT_WORK = "couch:{roster}:";
    /** Coaches, offers, what was passed, and the server that offers. */
    static final String[] ROSTER = {AT_WORK + "coaches", AT_WORK + "offers", AT_WORK + "passed", AT_WORK + "server"};

    private static final String WHATSAPP = "couch:{whatsapp}:";
    /** What the scripts about persons are told, and find their keys with. */
    static final String[] CORRESPONDENTS = {WHATSAPP};

    /** The entries of the audit of one day: a key without a tag, so that a Cluster spreads the days. */
    static String audit(LocalDate day) {
        return "couch:audit:" + day;
    }

    /** Where a message that came in is remembered. */
    static String correspondence(String message) {
        return WHATSAPP + "m:" + message;
    }

    private final String prefix;

    Keys(int shard) {
        prefix = "couch:{s%02d}:".formatted(shard);
    }

    String inbox() {
        return prefix + "in";
    }

    String counter() {
        return prefix + "n";
    }

    String lease() {
        return prefix + "lease";
    }

    String fence() {
        return prefix + "fence";
    }

    String timers() {
        return prefix + "timers";
    }

    String openHandOffs() {
        return prefix + "handoffs";
    }

    String closedHandOffs() {
        return prefix + "closed";
    }

    String closedLines() {
        return prefix + "closed-lines";
    }

    String sharedParts() {
        return prefix + "bodies";
    }

    String deadLetters() {
        return prefix + "dead";
    }

    String outbox() {
        return prefix + "out";
    }

    String undelivered() {
        return prefix + "undelivered";
    }

    String state(ConversationId id) {
        return prefix + "c:" + id;
    }

    String events(ConversationId id) {
        return prefix + "e:" + id;
    }

    String seen(ConversationId id) {
        return prefix + "i:" + id;
    }

    String outcome(ConversationId id, String inputId) {
        return prefix + "o:" + id + ":" + inputId;
    }

    String delivery(ConversationId id) {
        return prefix + "d:" + id;
    }

    String reviews(ConversationId id) {
        return prefix + "q:" + id;
    }

    static String release(String id) {
        return "couch:{releases}:files:" + id;
    }

    static String correspondent(String person) {
        return WHATSAPP + "p:" + person;
    }

    static String correspondentOf(ConversationId id) {
        return WHATSAPP + "c:" + id;
    }
}
