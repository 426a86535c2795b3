package nl.coachopdebank.pipeline.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The connections to Redis")
class RedisLinkTest {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    @Test
    void failsACommandThatWasOnItsWayWhenTheConnectionBroke() {
        try (RedisLink link = RedisLink.open(RedisSettings.of(REDIS.server().url(), "me"))) {
            CompletableFuture<?> waiting = link.commands().blpop(30, "nothing").toCompletableFuture();
            await().until(() -> REDIS.redis().clientList().contains("blpop"));
            REDIS.cutConnections();
            await().atMost(Duration.ofSeconds(1)).until(waiting::isCompletedExceptionally);
            assertThat(link.generation()).isPositive();
            await().until(link::isOpen);
        }
    }
}
