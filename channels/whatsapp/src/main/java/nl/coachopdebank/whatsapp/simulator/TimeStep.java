package nl.coachopdebank.whatsapp.simulator;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** How far the clock of a demo is moved. */
public enum TimeStep {
    /** To 9 o'clock on the next working day, when coaches begin. A holiday counts as one. */
    NEXT_MORNING {
        @Override
        Instant from(Instant now) {
            LocalDate day = LocalDate.ofInstant(now, HERE).plusDays(1);
            while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                day = day.plusDays(1);
            }
            return day.atTime(BEGIN).atZone(HERE).toInstant();
        }
    },
    /** A whole day, so that the window of 24 hours closes. */
    DAY_LATER {
        @Override
        Instant from(Instant now) {
            return now.plus(Duration.ofDays(1));
        }
    };

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final LocalTime BEGIN = LocalTime.of(9, 0);

    abstract Instant from(Instant now);
}
