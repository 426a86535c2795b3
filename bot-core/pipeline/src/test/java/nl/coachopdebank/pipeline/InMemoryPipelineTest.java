package nl.coachopdebank.pipeline;

import org.junit.jupiter.api.DisplayName;

@DisplayName("The pipeline on a store in memory")
class InMemoryPipelineTest extends PipelineContract {
    private final InMemoryDatabase database = new InMemoryDatabase(Server.SETTINGS.shards());

    @Override
    protected Store openStore(String serverId, PipelineSettings settings) {
        return new InMemoryStore(database, serverId, settings);
    }
}
