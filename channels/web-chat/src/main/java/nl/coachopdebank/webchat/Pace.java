package nl.coachopdebank.webchat;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.coachopdebank.conversation.ConversationId;

/** Holds back a conversation that does something faster than any person: a token bucket each, of the conversations seen last. */
final class Pace {
    /** Buckets kept; an older one is full again anyway. */
    private static final int KEPT = 20_000;

    private final double perSecond;
    private final int burst;
    private final Map<ConversationId, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ConversationId, Bucket> eldest) {
            return size() > KEPT;
        }
    };

    private static final class Bucket {
        private double tokens;
        private long filledAt;

        Bucket(double tokens, long filledAt) {
            this.tokens = tokens;
            this.filledAt = filledAt;
        }
    }

    /** So many at once, and in the long run so many a second. */
    Pace(int burst, double perSecond) {
        this.burst = burst;
        this.perSecond = perSecond;
    }

    /** True when one more is allowed now. {@code nanos}: a clock that only goes forward. */
    synchronized boolean allows(ConversationId id, long nanos) {
        Bucket bucket = buckets.computeIfAbsent(id, key -> new Bucket(burst, nanos));
        double gained = (nanos - bucket.filledAt) / 1e9 * perSecond;
        bucket.tokens = Math.min(burst, bucket.tokens + gained);
        bucket.filledAt = nanos;
        if (bucket.tokens < 1) {
            return false;
        }
        bucket.tokens -= 1;
        return true;
    }
}
