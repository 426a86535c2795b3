package nl.coachopdebank.pipeline.redis;

import nl.coachopdebank.pipeline.OutboxContract;
import nl.coachopdebank.pipeline.PipelineSettings;
import nl.coachopdebank.pipeline.Store;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The outbox on a real Redis")
class RedisOutboxTest extends OutboxContract {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    @Override
    protected Store openStore(String serverId, PipelineSettings settings) {
        return REDIS.open(serverId, settings);
    }
}
