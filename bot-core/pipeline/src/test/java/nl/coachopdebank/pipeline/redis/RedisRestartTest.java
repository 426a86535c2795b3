package nl.coachopdebank.pipeline.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.pipeline.Appended;
import nl.coachopdebank.pipeline.RecordedFeed;
import nl.coachopdebank.pipeline.Samples;
import nl.coachopdebank.pipeline.Server;
import nl.coachopdebank.pipeline.StoreUnavailable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A Redis that is restarted under load")
class RedisRestartTest {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private static final int TALKERS = 8;

    @ParameterizedTest(name = "killed: {0}")
    @ValueSource(booleans = {false, true})
    void losesNothingAndDoublesNothing(boolean killed) {
        try (Server server = new Server(REDIS.open("me", Server.SETTINGS), Server.SETTINGS).started()) {
            AtomicBoolean enough = new AtomicBoolean();
            List<Talker> talkers = IntStream.range(0, TALKERS)
                    .mapToObj(i -> new Talker(server, i, enough))
                    .toList();
            List<CompletableFuture<Integer>> talks = talkers.stream()
                    .map(talker -> CompletableFuture.supplyAsync(talker::talk))
                    .toList();
            for (int restart = 0; restart < 2; restart++) {
                talkers.forEach(talker -> await().until(talker::isFresh));
                end(killed);
            }
            talkers.forEach(talker -> await().atMost(Duration.ofSeconds(20)).until(talker::isFresh));
            enough.set(true);
            for (int i = 0; i < TALKERS; i++) {
                talkers.get(i).check(talks.get(i).join());
            }
            await().until(server.pipeline::ready);
        }
    }

    private static void end(boolean killed) {
        long pid = REDIS.server().pid();
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        if (killed) {
            process.destroyForcibly();
        } else {
            process.destroy();
        }
        await().until(() -> REDIS.server().pid() != pid);
    }

    /** Says one thing after the other, each until it is accepted. */
    private static final class Talker {
        private final Server server;
        private final AtomicBoolean enough;
        private final ConversationId id;
        private final RecordedFeed feed = new RecordedFeed();
        private volatile int fresh;

        Talker(Server server, int number, AtomicBoolean enough) {
            this.server = server;
            this.enough = enough;
            this.id = Samples.id(new Random(number));
        }

        /** True when it got something accepted since it was asked last. */
        boolean isFresh() {
            boolean is = fresh > 20;
            if (is) {
                fresh = 0;
            }
            return is;
        }

        int talk() {
            until(() -> server.append(id, Samples.started()));
            server.pipeline.replyFeed().subscribe(id, 0, feed);
            int said = 0;
            while (!enough.get()) {
                String number = Integer.toString(++said);
                until(() -> server.append(id, Samples.said("m" + number, number)));
                fresh++;
            }
            return said;
        }

        private static void until(Supplier<Appended> append) {
            Appended answer = null;
            while (answer == null) {
                try {
                    answer = append.get();
                } catch (CompletionException e) {
                    assertThat(e).hasCauseInstanceOf(StoreUnavailable.class);
                    await().pollDelay(Duration.ofMillis(5)).until(() -> true);
                }
            }
            assertThat(answer).isIn(Appended.STORED, Appended.DUPLICATE);
        }

        void check(int said) {
            List<String> expected = new ArrayList<>(List.of("Hoi, ik ben een chatbot."));
            for (int i = 1; i <= said; i++) {
                expected.add(Integer.toString(i));
                expected.add(i + ": " + i);
            }
            await().untilAsserted(() -> assertThat(server.texts(id)).isEqualTo(expected));
            await().untilAsserted(() -> assertThat(feed.seqs())
                    .isEqualTo(LongStream.rangeClosed(1, 1 + 2L * said).boxed().toList()));
        }
    }
}
