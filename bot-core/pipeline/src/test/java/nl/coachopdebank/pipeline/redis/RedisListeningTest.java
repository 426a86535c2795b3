package nl.coachopdebank.pipeline.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import nl.coachopdebank.pipeline.ListeningContract;
import nl.coachopdebank.pipeline.PipelineSettings;
import nl.coachopdebank.pipeline.RecordedHandOffs;
import nl.coachopdebank.pipeline.Server;
import nl.coachopdebank.pipeline.Store;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Listening on a real Redis")
class RedisListeningTest extends ListeningContract {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    @Override
    protected Store openStore(String serverId, PipelineSettings settings) {
        return REDIS.open(serverId, settings);
    }

    @Test
    void tellsFollowersOfHandOffsToReadAgainAfterAGapInTheNotices() {
        Server second = newServer("second", Server.SETTINGS);
        RecordedHandOffs heard = new RecordedHandOffs();
        second.pipeline.handOffs().subscribe(heard);
        REDIS.awaitListeners(2);
        REDIS.cutConnections();
        await().untilAsserted(() -> assertThat(heard.timesMissed()).isPositive());
    }

    @Test
    void tellsFollowersOfHandOffsToReadAgainWhenALineCannotBeRead() {
        Server second = newServer("second", Server.SETTINGS);
        RecordedHandOffs heard = new RecordedHandOffs();
        second.pipeline.handOffs().subscribe(heard);
        REDIS.awaitListeners(2);
        REDIS.redis().set("couch:{s00}:handoffs", "not a hash, so that reading it fails");
        REDIS.redis().publish(Channels.TURNS, "first\nh0 " + id + "-1");
        await().untilAsserted(() -> assertThat(heard.timesMissed()).isPositive());
    }
}
