package nl.coachopdebank.pipeline.redis;

import io.lettuce.core.SetArgs;
import java.util.Random;
import nl.coachopdebank.pipeline.PipelineSettings;
import nl.coachopdebank.pipeline.RandomInterleavingContract;
import nl.coachopdebank.pipeline.Store;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Random interleavings on a real Redis")
class RedisRandomInterleavingTest extends RandomInterleavingContract {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    @Override
    protected Store openStore(String serverId, PipelineSettings settings) {
        return REDIS.open(serverId, settings);
    }

    /** Steals a lease, cuts all connections, or forgets the scripts. */
    @Override
    protected void shakeStore(Random random) {
        int choice;
        synchronized (random) {
            choice = random.nextInt(3);
        }
        if (choice == 0) {
            REDIS.redis().set("couch:{s01}:lease", "thief:0", SetArgs.Builder.px(150));
        } else if (choice == 1) {
            REDIS.cutConnections();
        } else {
            REDIS.redis().scriptFlush();
        }
    }
}
