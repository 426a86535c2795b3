package nl.coachopdebank.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OpenLoopScheduleTest {

    private static final long SECOND = 1_000_000_000L;
    private static final long START = -5 * SECOND;

    @Test
    void nothingIsDueBeforeTheStart() {
        assertThat(new OpenLoopSchedule(START, 1000, 10).isDue(START - 1)).isFalse();
    }

    @Test
    void momentsAreSpreadEvenly() {
        OpenLoopSchedule schedule = new OpenLoopSchedule(START, 1000, 10);
        assertThat(schedule.take()).isEqualTo(START);
        assertThat(schedule.take()).isEqualTo(START + SECOND / 1000);
        assertThat(schedule.isDue(START + SECOND / 1000)).isFalse();
        assertThat(schedule.isDue(START + 2 * SECOND / 1000)).isTrue();
    }

    @Test
    void whoeverComesLateStillGetsTheOldMoments() {
        OpenLoopSchedule schedule = new OpenLoopSchedule(START, 10, 100);
        long late = START + SECOND;
        int taken = 0;
        while (schedule.isDue(late)) {
            assertThat(schedule.take()).isEqualTo(START + taken++ * SECOND / 10);
        }
        assertThat(taken).isEqualTo(11);
    }

    @Test
    void anOddRateDoesNotDrift() {
        OpenLoopSchedule schedule = new OpenLoopSchedule(START, 7, 7 * 3600 + 1);
        for (int i = 0; i < 7 * 3600; i++) {
            schedule.take();
        }
        assertThat(schedule.take()).isEqualTo(START + 3600 * SECOND);
    }

    @Test
    void stopsAfterItsLastMoment() {
        OpenLoopSchedule schedule = new OpenLoopSchedule(START, 1000, 1);
        schedule.take();
        assertThat(schedule.isOver()).isTrue();
        assertThat(schedule.isDue(START + SECOND)).isFalse();
        assertThatThrownBy(schedule::take).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aScheduleForAnyTimeIsDueForAVeryLongWhile() {
        OpenLoopSchedule schedule = OpenLoopSchedule.atAnyTime(START);
        for (int i = 0; i < 100_000; i++) {
            assertThat(schedule.isDue(START + SECOND)).isTrue();
            schedule.take();
        }
    }
}
