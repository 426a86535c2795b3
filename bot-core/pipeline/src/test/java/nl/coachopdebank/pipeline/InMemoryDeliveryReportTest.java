package nl.coachopdebank.pipeline;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Delivery reports on a store in memory")
class InMemoryDeliveryReportTest extends DeliveryReportContract {
    private final InMemoryDatabase database = new InMemoryDatabase(Server.SETTINGS.shards());

    @Override
    protected Store openStore(String serverId, PipelineSettings settings) {
        return new InMemoryStore(database, serverId, settings);
    }
}
