package nl.coachopdebank.pipeline;

import java.time.Duration;
import java.util.Random;

/** What a simulated run is made of.
 *
 * @param servers at the start
 * @param actions of each resident, and of each of the two coaches of a conversation
 * @param lost how many calls of the store go wrong
 * @param shakes crashes, pauses and the like
 * @param crashAt step at which the first server is killed; -1 for none
 * @param loseAt which call of the store goes wrong; -1 for none
 * @param fate how that call goes wrong
 */
record Plan(
        long seed,
        PipelineSettings settings,
        int servers,
        int residents,
        int actions,
        int lost,
        int shakes,
        long crashAt,
        long loseAt,
        Wire.Fate fate) {
    private static final PipelineSettings.Leases LEASES =
            new PipelineSettings.Leases(Duration.ofMillis(400), Duration.ofMillis(100));

    /** An outcome is unknown for longer than a server stands still: what that sends when it wakes up comes before another try. */
    private static final DeliverySettings DELIVERY = new DeliverySettings(
            Duration.ofSeconds(2),
            Duration.ofMillis(20),
            Duration.ofMillis(100),
            50,
            3,
            Duration.ofMillis(40),
            Duration.ofMillis(10),
            4);

    /** Anything may happen. */
    static Plan random(long seed) {
        Random random = new Random(seed);
        return new Plan(
                seed,
                settings(random),
                1 + random.nextInt(3),
                1 + random.nextInt(3),
                4 + random.nextInt(8),
                random.nextInt(3) * 6,
                random.nextInt(8),
                -1,
                -1,
                Wire.Fate.WELL);
    }

    /** Small sizes, so that limits are met. */
    private static PipelineSettings settings(Random random) {
        PipelineSettings.Limits limits = new PipelineSettings.Limits(
                random.nextInt(3) == 0 ? 6 : 0, random.nextBoolean() ? 2 : 0, random.nextBoolean() ? 2 : 0);
        int cached = random.nextBoolean() ? 1 : 0;
        return new PipelineSettings(
                1 + random.nextInt(3), 1, cached, LEASES, limits, PipelineSettings.Retention.DEFAULTS, DELIVERY);
    }

    /** One server, one resident, and nothing goes wrong. */
    static Plan quiet(long seed) {
        PipelineSettings settings = new PipelineSettings(
                1, 1, 0, LEASES, PipelineSettings.Limits.DEFAULTS, PipelineSettings.Retention.DEFAULTS);
        return new Plan(seed, settings, 1, 1, 8, 0, 0, -1, -1, Wire.Fate.WELL);
    }

    /** Whether some talks are on a phone. */
    boolean hasPhones() {
        return settings.delivery() == DELIVERY;
    }

    Plan crashingAt(long step) {
        return new Plan(seed, settings, servers, residents, actions, lost, shakes, step, loseAt, fate);
    }

    Plan losing(long call, Wire.Fate how) {
        return new Plan(seed, settings, servers, residents, actions, lost, shakes, crashAt, call, how);
    }
}
