package nl.coachopdebank.pipeline.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nl.coachopdebank.pipeline.ChannelTroubles;
import nl.coachopdebank.pipeline.ChannelTroubles.Trouble;
import nl.coachopdebank.pipeline.Server;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("What is wrong with a channel")
class ChannelTroublesTest {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private ChannelTroubles troubles;

    @BeforeEach
    void open() {
        troubles = REDIS.open("me", Server.SETTINGS).channelTroubles();
    }

    @Test
    void staysUntilItIsSolved() {
        Server.get(troubles.raise("190", NOW.plusSeconds(5)));
        Server.get(troubles.raise("template paused antwoord", NOW));
        Server.get(troubles.raise("190", NOW.plusSeconds(9)));
        Server.get(troubles.raise("190", NOW.plusSeconds(7)));

        assertThat(Server.get(troubles.open()))
                .containsExactly(
                        new Trouble("template paused antwoord", NOW, NOW, 1),
                        new Trouble("190", NOW.plusSeconds(5), NOW.plusSeconds(9), 3));
        Server.get(troubles.solved("190"));
        Server.get(troubles.solved("never"));
        assertThat(Server.get(troubles.open())).extracting(Trouble::kind).containsExactly("template paused antwoord");
    }

    @Test
    void isBounded() {
        for (int i = 0; i < ChannelTroubles.MOST + 5; i++) {
            Server.get(troubles.raise("x".repeat(2 * ChannelTroubles.LONGEST) + i, NOW));
            Server.get(troubles.raise("kind " + i, NOW));
        }

        assertThat(Server.get(troubles.open()))
                .hasSize(ChannelTroubles.MOST)
                .allSatisfy(trouble -> assertThat(trouble.kind()).hasSizeLessThanOrEqualTo(ChannelTroubles.LONGEST));
        Server.get(troubles.raise("kind 1", NOW));
        assertThat(Server.get(troubles.open()))
                .filteredOn(trouble -> trouble.kind().equals("kind 1"))
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.count()).isEqualTo(2));
    }
}
