package nl.coachopdebank.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole program against a server of its own on this machine; short runs, no figure is judged. */
class BenchStoryTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int bench(String... words) {
        return Bench.run(new PrintStream(printed, true, StandardCharsets.UTF_8), words);
    }

    private String report() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void saturatedWalksWholeTriagesAndFindsNoFault() {
        try (FakeServer server = new FakeServer(FakeServer.Habit.KEEPS_THE_CONTRACT, 0)) {
            int code = bench(
                    "saturated",
                    "--server",
                    server.url(),
                    "--conversations",
                    "3,5",
                    "--seconds",
                    "1",
                    "--warmup",
                    "1",
                    "--server-pid",
                    ownPid());
            assertThat(code).isZero();
            assertThat(report())
                    .contains("| saturated | 3 |", "| saturated | 5 |", "| 12.0 |")
                    .doesNotContain(" times ");
            assertThat(server.turns.get()).isGreaterThan(FakeServer.QUESTIONS * 8L);
        }
    }

    @Test
    void steadySendsExactlyWhatTheScheduleSays() {
        try (FakeServer server = new FakeServer(FakeServer.Habit.KEEPS_THE_CONTRACT, 0)) {
            int code = bench(
                    "steady",
                    "--server",
                    server.url(),
                    "--conversations",
                    "20",
                    "--rate",
                    "100",
                    "--seconds",
                    "2",
                    "--warmup",
                    "1");
            assertThat(code).isZero();
            int headStarts = IntStream.range(0, 20).map(i -> i % 12).sum();
            assertThat(server.turns.get()).isEqualTo(300 + headStarts);
            assertThat(report()).contains("| steady 100/s | 20 | 200 | 100 |");
        }
    }

    @Test
    void steadyCountsLatencyFromTheScheduledMomentWhenNobodyIsFreeToSpeak() {
        try (FakeServer server = new FakeServer(FakeServer.Habit.IS_SLOW, 0)) {
            bench(
                    "steady",
                    "--server",
                    server.url(),
                    "--conversations",
                    "1",
                    "--rate",
                    "5",
                    "--seconds",
                    "2",
                    "--warmup",
                    "0");
            String median = report().lines()
                    .filter(line -> line.startsWith("| steady"))
                    .findFirst()
                    .orElse("");
            assertThat(Double.parseDouble(median.split("\\|")[5].strip())).isGreaterThan(800);
        }
    }

    @Test
    void idleLeavesEveryConversationAtTheQuestion() {
        try (FakeServer server = new FakeServer(FakeServer.Habit.KEEPS_THE_CONTRACT, 0)) {
            int code = bench(
                    "idle", "--server", server.url(), "--conversations", "40", "--rate", "200", "--question", "6");
            assertThat(code).isZero();
            assertThat(server.conversations.get()).isEqualTo(40);
            assertThat(server.turns.get()).isEqualTo(40 * 5);
            assertThat(server.stoppedAt).containsOnlyKeys(6);
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(FakeServer.Habit.LEAVES_A_GAP, "gap in seq"),
                Arguments.of(FakeServer.Habit.SENDS_TWICE, "double or backward seq"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultInTheOrderOfEventsIsNamedAndMakesTheRunFail(FakeServer.Habit habit, String words) {
        try (FakeServer server = new FakeServer(habit, 0)) {
            int code = bench(
                    "saturated", "--server", server.url(), "--conversations", "2", "--seconds", "1", "--warmup", "0");
            assertThat(code).isEqualTo(1);
            assertThat(report()).contains(words);
        }
    }

    @Test
    void aServerThatRefusesIsNamedAndNotHammered() {
        try (FakeServer server = new FakeServer(FakeServer.Habit.REFUSES, 0)) {
            int code = bench("idle", "--server", server.url(), "--conversations", "4", "--rate", "100");
            assertThat(code).isEqualTo(1);
            assertThat(report())
                    .contains("4 times refused by the server (first: a conversation, with HTTP status 429)");
            assertThat(server.conversations.get()).isEqualTo(4);
        }
    }

    @Test
    void whatCannotBeDoneIsRefusedWithASentence() {
        assertThat(bench("saturated", "--server", "http://example.org")).isEqualTo(2);
        assertThat(bench("everything")).isEqualTo(2);
        assertThat(bench("steady", "--rate", "fast")).isEqualTo(2);
        assertThat(bench("steady", "--rate", "0")).isEqualTo(2);
        assertThat(bench("steady", "--spead", "1")).isEqualTo(2);
        assertThat(bench("saturated", "--conversations", "50,100000")).isEqualTo(2);
        assertThat(report().lines()).hasSize(6).allMatch(line -> line.endsWith("."));
    }

    private static String ownPid() {
        return Long.toString(ProcessHandle.current().pid());
    }
}
