package nl.coachopdebank.coachconsole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import nl.coachopdebank.pipeline.Server;
import nl.coachopdebank.pipeline.redis.TestRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("What a coach's console is told")
class WatchTest {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private final RecordedWatch console = new RecordedWatch();
    private Server server;
    private Watch watch;

    @BeforeEach
    void watchAServer() {
        server = new Server(REDIS.open("me", Server.SETTINGS), Server.SETTINGS).started();
        watch = new Watch(
                "anna",
                server.pipeline.handOffs(),
                server.pipeline.replyFeed(),
                server.pipeline.conversations(),
                console);
    }

    @AfterEach
    void stop() {
        watch.close();
        server.close();
    }

    @Test
    void readsAnewAfterAGapInTheNotices() {
        watch.start();
        REDIS.awaitListeners(1);
        REDIS.cutConnections();
        await().untilAsserted(() -> assertThat(console.heard()).contains("missed"));
    }
}
