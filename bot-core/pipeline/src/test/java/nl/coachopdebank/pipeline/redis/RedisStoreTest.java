package nl.coachopdebank.pipeline.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ReleaseArchive;
import nl.coachopdebank.pipeline.PipelineSettings;
import nl.coachopdebank.pipeline.PipelineSettings.Leases;
import nl.coachopdebank.pipeline.PipelineSettings.Limits;
import nl.coachopdebank.pipeline.PipelineSettings.Retention;
import nl.coachopdebank.pipeline.Samples;
import nl.coachopdebank.pipeline.Server;
import nl.coachopdebank.pipeline.StoreUnavailable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The store on Redis")
class RedisStoreTest {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    @Test
    void refusesAnotherNumberOfShardsThanItWasSetUpWith() {
        REDIS.open("me", Server.SETTINGS);
        PipelineSettings more = new PipelineSettings(16, 0, 0, Leases.DEFAULTS, Limits.DEFAULTS, Retention.DEFAULTS);
        assertThatThrownBy(() -> REDIS.open("you", more))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("This store was set up with 4 shards, but couch.pipeline.shards is 16. Set it to 4.");
    }

    @Test
    void saysThatThereIsNoRedis() {
        RedisSettings nowhere = RedisSettings.of("redis://127.0.0.1:1", "me");
        assertThatThrownBy(() -> RedisStore.open(nowhere, Server.SETTINGS))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("couch.redis.url");
    }

    @Test
    void keepsReleasesNewestFirst() {
        ReleaseArchive releases = REDIS.open("me", Server.SETTINGS).releases();
        releases.save("r1", Map.of("a.md", new byte[] {1}, "b.yaml", new byte[0]));
        await().until(() -> System.currentTimeMillis()
                > REDIS.redis().zscore(Keys.RELEASES, "r1").longValue());
        releases.save("r2", Map.of("a.md", new byte[] {2}));
        releases.save("r1", Map.of("a.md", new byte[] {1}, "b.yaml", new byte[0]));
        assertThat(releases.list()).isEqualTo(List.of("r2", "r1"));
        assertThat(releases.find("r1").orElseThrow()).containsOnlyKeys("a.md", "b.yaml");
        assertThat(releases.find("r1").orElseThrow().get("a.md")).containsExactly(1);
        assertThat(releases.find("r3")).isEmpty();
    }

    @Test
    void keepsEveryInputOfAConversationThatThisServerCannotRead() {
        ConversationId id = Samples.id(new Random(9));
        RedisStore store = REDIS.open("me", Server.SETTINGS);
        try (Server before = new Server(store, Server.SETTINGS).started()) {
            before.append(id, Samples.started());
            await().untilAsserted(() -> assertThat(before.events(id)).hasSize(1));
        }
        Keys keys = new Keys(store.shardOf(id));
        REDIS.redis().setrange(keys.state(id), REDIS.redis().strlen(keys.state(id)) - 5, "]]]]]");

        try (Server after = new Server(REDIS.open("me", Server.SETTINGS), Server.SETTINGS)) {
            after.append(id, Samples.said("1", "een"));
            after.append(id, Samples.said("2", "twee"));
            after.pipeline.start();
            await().untilAsserted(() ->
                    assertThat(REDIS.redis().zcard(keys.deadLetters())).isEqualTo(2));
            after.append(id, Samples.erase("x"));
            assertThat(after.outcome(id, "x").done())
                    .as("an erasure that failed says so")
                    .isFalse();
        }
    }

    @Test
    void worksOnACluster(@TempDir Path folder) throws IOException {
        ConversationId id = Samples.id(new Random(8));
        try (ClusterNode node = ClusterNode.start(folder);
                RedisStore store =
                        RedisStore.open(new RedisSettings(node.url(), true, "me", null, 0), Server.SETTINGS);
                Server server = new Server(store, Server.SETTINGS).started()) {
            server.append(id, Samples.started());
            server.append(id, Samples.said("1", "coach"));
            server.append(id, Samples.said("2", "timer 10"));
            await().untilAsserted(() -> assertThat(server.texts(id)).endsWith("timer t-2"));
            assertThat(Server.get(server.pipeline.handOffs().open())).hasSize(1);
            assertThat(server.append(id, Samples.erase("x"))).isNotNull();
            assertThat(server.outcome(id, "x").done()).isTrue();
        }
    }
}
