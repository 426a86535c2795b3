package nl.coachopdebank.pipeline.redis;

import nl.coachopdebank.pipeline.ListeningContract;
import nl.coachopdebank.pipeline.PipelineSettings;
import nl.coachopdebank.pipeline.Store;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Listening on a real Redis")
class RedisListeningTest extends ListeningContract {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    @Override
    protected Store openStore(String serverId, PipelineSettings settings) {
        return REDIS.open(serverId, settings);
    }
}
