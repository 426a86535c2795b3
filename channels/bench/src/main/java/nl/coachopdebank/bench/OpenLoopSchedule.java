package nl.coachopdebank.bench;

/**
 * Moments at which something is due, fixed beforehand and deaf to how the server does.
 * Whoever comes late to a moment still gets that moment, so that latency can be counted from it.
 */
final class OpenLoopSchedule {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final long start;
    private final int perSecond;
    private final long total;
    private long taken;

    /** Moments start at {@code start} (as {@link System#nanoTime()} counts) and stop after {@code total} of them. */
    OpenLoopSchedule(long start, int perSecond, long total) {
        if (perSecond < 1 || total < 0) {
            throw new IllegalArgumentException("A schedule needs a rate of 1 or more and a total of 0 or more");
        }
        this.start = start;
        this.perSecond = perSecond;
        this.total = total;
    }

    /** A schedule on which something is practically always due. */
    static OpenLoopSchedule atAnyTime(long start) {
        return new OpenLoopSchedule(start, (int) NANOS_PER_SECOND, Long.MAX_VALUE);
    }

    /** Whether a moment that nobody took yet has come. */
    boolean isDue(long now) {
        return taken < total && now - next() >= 0;
    }

    /** The next moment that nobody took yet. */
    long next() {
        return momentOf(taken);
    }

    /** Takes the next moment and returns it. */
    long take() {
        if (isOver()) {
            throw new IllegalStateException("All moments are taken");
        }
        return momentOf(taken++);
    }

    boolean isOver() {
        return taken >= total;
    }

    /** Whole seconds and the rest apart: no overflow and no drift, however long the run. */
    private long momentOf(long index) {
        return start + index / perSecond * NANOS_PER_SECOND + index % perSecond * NANOS_PER_SECOND / perSecond;
    }
}
