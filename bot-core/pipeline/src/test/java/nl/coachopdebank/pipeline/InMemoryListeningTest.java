package nl.coachopdebank.pipeline;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Listening on a store in memory")
class InMemoryListeningTest extends ListeningContract {
    private final InMemoryDatabase database = new InMemoryDatabase(Server.SETTINGS.shards());

    @Override
    protected Store openStore(String serverId, PipelineSettings settings) {
        return new InMemoryStore(database, serverId, settings);
    }
}
