package nl.coachopdebank.pipeline.redis;

import nl.coachopdebank.pipeline.DeliveryReportContract;
import nl.coachopdebank.pipeline.PipelineSettings;
import nl.coachopdebank.pipeline.Store;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Delivery reports on a real Redis")
class RedisDeliveryReportTest extends DeliveryReportContract {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    @Override
    protected Store openStore(String serverId, PipelineSettings settings) {
        return REDIS.open(serverId, settings);
    }
}
