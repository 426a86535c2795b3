package nl.coachopdebank.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Wrong signatures")
class SignatureWatchTest {
    private static final int MOST = 3;

    private final FakeTroubles troubles = new FakeTroubles();
    private final MovingClock clock = new MovingClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SignatureWatch watch = new SignatureWatch(troubles, MOST, clock, meters);

    private void refuse(int times) {
        for (int i = 0; i < times; i++) {
            watch.refused();
        }
    }

    @Test
    void nowAndThenAreOnlyCounted() {
        refuse(MOST);
        clock.pass(SignatureWatch.WINDOW.plusSeconds(1));
        refuse(MOST);

        assertThat(troubles.troubles).isEmpty();
        assertThat(meters.counter("couch.whatsapp.signatures.refused").count()).isEqualTo(2 * MOST);
    }

    @Test
    void inARowCallAPersonOnceAMinute() {
        refuse(MOST + 5);
        assertThat(troubles.troubles).containsOnlyKeys("signatures refused");
        assertThat(troubles.troubles.get("signatures refused").count()).isEqualTo(1);

        clock.pass(Duration.ofSeconds(61));
        refuse(1);
        assertThat(troubles.troubles.get("signatures refused").count()).isEqualTo(2);
    }

    @Test
    void areOverWhenGoodOnesComeAndTheyHaveStopped() {
        refuse(MOST + 1);
        watch.accepted();
        assertThat(troubles.troubles).as("somebody sends both").hasSize(1);

        clock.pass(SignatureWatch.WINDOW.plusSeconds(1));
        watch.accepted();
        assertThat(troubles.troubles).isEmpty();
    }

    @Test
    void areOverAfterARestartWithTheRightSecret() {
        refuse(MOST + 1);
        new SignatureWatch(troubles, MOST, clock, meters).accepted();

        assertThat(troubles.troubles).isEmpty();
    }
}
