package nl.coachopdebank.pipeline;

import java.time.Duration;

/** How the pipeline works. A part that is absent or zero takes its default.
 *
 * @param shards parts into which conversations are divided; fixed once a store was used; default 4
 * @param threads threads that make turns; default: one a core
 * @param cached conversations kept in memory by one server; default 4,096
 */
public record PipelineSettings(
        int shards,
        int threads,
        int cached,
        Leases leases,
        Limits limits,
        Retention retention,
        DeliverySettings delivery) {
    public static final PipelineSettings DEFAULTS = new PipelineSettings(
            0, 0, 0, Leases.DEFAULTS, Limits.DEFAULTS, Retention.DEFAULTS, DeliverySettings.DEFAULTS);

    /** More shards than this only cost memory and heartbeats. */
    private static final int MOST_SHARDS = 1_024;

    public PipelineSettings {
        shards = positive("shards", shards, 4);
        if (shards > MOST_SHARDS) {
            throw new IllegalArgumentException("shards must not be above " + MOST_SHARDS);
        }
        threads = positive("threads", threads, Runtime.getRuntime().availableProcessors());
        cached = positive("cached", cached, 4_096);
        leases = leases == null ? Leases.DEFAULTS : leases;
        limits = limits == null ? Limits.DEFAULTS : limits;
        retention = retention == null ? Retention.DEFAULTS : retention;
        delivery = delivery == null ? DeliverySettings.DEFAULTS : delivery;
    }

    /** With the default way of bringing messages. */
    public PipelineSettings(int shards, int threads, int cached, Leases leases, Limits limits, Retention retention) {
        this(shards, threads, cached, leases, limits, retention, DeliverySettings.DEFAULTS);
    }

    /** The same with other settings for bringing messages. */
    public PipelineSettings withDelivery(DeliverySettings other) {
        return new PipelineSettings(shards, threads, cached, leases, limits, retention, other);
    }

    /** How long a server may be silent before another takes its shards, and how often it says that it lives. */
    public record Leases(Duration ttl, Duration renewal) {
        public static final Leases DEFAULTS = new Leases(Duration.ofSeconds(2), Duration.ofMillis(500));

        public Leases {
            ttl = ttl == null ? DEFAULTS.ttl : ttl;
            renewal = renewal == null ? DEFAULTS.renewal : renewal;
            if (renewal.isNegative()
                    || renewal.isZero()
                    || renewal.multipliedBy(2).compareTo(ttl) > 0) {
                throw new IllegalArgumentException("A lease must last at least two renewals, and a renewal some time");
            }
        }
    }

    /** Sizes, each a shard's.
     *
     * @param waiting inputs that may wait in the stream before an append is refused; default 10,000
     * @param inMemory inputs that a worker holds at once; default 2,048
     * @param batch inputs read, or turns stored, by one call; default 256
     */
    public record Limits(int waiting, int inMemory, int batch) {
        public static final Limits DEFAULTS = new Limits(0, 0, 0);

        public Limits {
            waiting = positive("waiting", waiting, 10_000);
            inMemory = positive("inMemory", inMemory, 2_048);
            batch = positive("batch", batch, 256);
        }
    }

    /** How long a conversation is kept after its last turn; longer once a coach was asked for. */
    public record Retention(Duration conversation, Duration withHandOff) {
        public static final Retention DEFAULTS = new Retention(Duration.ofDays(30), Duration.ofDays(365));

        public Retention {
            conversation = conversation == null ? Duration.ofDays(30) : conversation;
            withHandOff = withHandOff == null ? Duration.ofDays(365) : withHandOff;
            if (conversation.toDays() < 2 || withHandOff.compareTo(conversation) < 0) {
                throw new IllegalArgumentException("Keep two days at least, and not shorter with a hand-off");
            }
        }
    }

    private static int positive(String name, int value, int fallback) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " must not be negative");
        }
        return value == 0 ? fallback : value;
    }
}
