package nl.coachopdebank.coachconsole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

@DisplayName("A note once in a while")
class SeldomTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final Seldom seldom = new Seldom(Duration.ofMinutes(1));
    private final List<String> noted = new ArrayList<>();

    private Mono<Void> note(String key, Instant now) {
        return seldom.once(key, now, () -> Mono.fromRunnable(() -> noted.add(key)));
    }

    @Test
    void isMadeOnceAMinuteForEachKey() {
        for (int second = 0; second < 150; second += 3) {
            note("anna", NOW.plusSeconds(second)).block();
            note("bram", NOW.plusSeconds(second)).block();
        }

        assertThat(noted).containsExactly("anna", "bram", "anna", "bram", "anna", "bram");
    }

    @Test
    void isWaitedForByWhoComesMeanwhile() {
        CompletableFuture<Void> stored = new CompletableFuture<>();
        Mono<Void> first = seldom.once("anna", NOW, () -> Mono.fromFuture(stored));
        CompletableFuture<Void> shownFirst = first.toFuture();
        CompletableFuture<Void> shownNext = note("anna", NOW.plusSeconds(1)).toFuture();

        assertThat(shownNext).isNotDone();
        stored.complete(null);
        assertThat(shownFirst).isCompleted();
        assertThat(shownNext).isCompleted();
        assertThat(noted).isEmpty();
    }

    @Test
    void isMadeAnewWhenItFailed() {
        Mono<Void> failing = seldom.once("anna", NOW, () -> Mono.error(new IllegalStateException("away")));
        assertThatThrownBy(failing::block).hasMessage("away");

        note("anna", NOW.plusSeconds(1)).block();

        assertThat(noted).containsExactly("anna");
    }
}
