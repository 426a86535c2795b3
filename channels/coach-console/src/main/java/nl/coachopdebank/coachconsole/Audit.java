package nl.coachopdebank.coachconsole;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes down who did what with whose data, on a log of its own: action, object, result, origin, actor, moment (E2). */
@Component
class Audit {
    private static final Logger LOG = LoggerFactory.getLogger("audit");

    private final Clock clock;

    Audit(Clock clock) {
        this.clock = clock;
    }

    void note(String action, String object, String result, Coach coach) {
        LOG.info(
                "at={} actor={} action={} object={} result={} origin=coach-console",
                clock.instant(),
                coach.username(),
                action,
                object,
                result);
    }
}
