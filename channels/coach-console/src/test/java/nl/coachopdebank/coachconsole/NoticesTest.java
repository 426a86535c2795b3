package nl.coachopdebank.coachconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

@DisplayName("Notices for a browser that does not read for a while")
class NoticesTest {
    private static final Duration NEVER = Duration.ofDays(1);

    private final Notices notices = new Notices(3);

    private List<String> read() {
        List<String> told = new ArrayList<>();
        notices.flux(NEVER)
                .filter(event -> event.event() != null)
                .doOnNext(event -> told.add(event.event()))
                .doOnComplete(() -> told.add("end"))
                .takeUntilOther(Mono.delay(Duration.ofMillis(200)))
                .blockLast();
        return told;
    }

    @Test
    void endAfterWhatThereWasRoomFor() {
        IntStream.range(0, 5).forEach(i -> notices.send("message", "{}"));
        assertThat(read()).containsExactly("message", "message", "message", "end");
    }

    @Test
    void doNotEndBecauseOfTyping() {
        notices.send("message", "{}");
        IntStream.range(0, 9).forEach(i -> notices.sendIfRoom("typing", "{}"));
        assertThat(read()).containsExactly("message", "typing", "typing");
    }
}
