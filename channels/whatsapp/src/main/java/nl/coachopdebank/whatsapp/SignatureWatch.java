package nl.coachopdebank.whatsapp;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import nl.coachopdebank.pipeline.ChannelTroubles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls a person when many bodies in a row were signed wrong: mostly the app secret was changed on one side only. Each server
 * counts for itself. It is over when a good signature comes and the wrong ones have stopped. */
public final class SignatureWatch {
    /** How far back is counted. Meta sends a refused webhook again at once, so a wrong secret shows within minutes. */
    static final Duration WINDOW = Duration.ofMinutes(10);

    static final String REFUSED = "signatures refused";

    /** Who sends bad bodies as fast as possible must not keep the store busy with it. */
    private static final Duration RAISED_AT_MOST_EVERY = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(SignatureWatch.class);

    private final ChannelTroubles troubles;
    private final int most;
    private final Clock clock;
    private final Tally tally;
    private final Deque<Instant> refused = new ArrayDeque<>();
    private Instant raisedAt = Instant.MIN;
    /** True at first: a secret is put right with a restart. */
    private boolean mayBeOpen = true;

    public SignatureWatch(ChannelTroubles troubles, int most, Clock clock, MeterRegistry meters) {
        this.troubles = troubles;
        this.most = most;
        this.clock = clock;
        this.tally = new Tally(meters);
    }

    void refused() {
        tally.refusedSignature();
        if (isTooMuch(clock.instant())) {
            LOG.warn("More than {} webhooks were signed wrong within {}", most, WINDOW);
            troubles.raise(REFUSED, clock.instant());
        }
    }

    private synchronized boolean isTooMuch(Instant now) {
        refused.addLast(now);
        if (refused.size() > most + 1) {
            refused.removeFirst();
        }
        forget(now);
        boolean tooMuch = refused.size() > most && raisedAt.isBefore(now.minus(RAISED_AT_MOST_EVERY));
        if (tooMuch) {
            raisedAt = now;
            mayBeOpen = true;
        }
        return tooMuch;
    }

    void accepted() {
        if (isOver(clock.instant())) {
            troubles.solved(REFUSED).whenComplete((solved, failure) -> {
                if (failure != null) {
                    again();
                }
            });
        }
    }

    private synchronized boolean isOver(Instant now) {
        forget(now);
        boolean over = mayBeOpen && refused.size() <= most;
        if (over) {
            mayBeOpen = false;
        }
        return over;
    }

    private synchronized void again() {
        mayBeOpen = true;
    }

    private void forget(Instant now) {
        while (!refused.isEmpty() && refused.getFirst().isBefore(now.minus(WINDOW))) {
            refused.removeFirst();
        }
    }
}
