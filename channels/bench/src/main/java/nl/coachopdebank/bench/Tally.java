package nl.coachopdebank.bench;

import java.util.EnumMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** What happened, counted on the residents' thread. Turns count inside a window, failures always. */
final class Tally {

    private static final long LONGEST_MICROS = 600_000_000L;
    private static final int DIGITS = 3;

    private final Histogram latency = new Histogram(LONGEST_MICROS, DIGITS);
    private final Histogram lateness = new Histogram(LONGEST_MICROS, DIGITS);
    private final Map<Failure, Long> failures = new EnumMap<>(Failure.class);
    private final Map<Failure, String> examples = new EnumMap<>(Failure.class);
    private boolean begun;
    private boolean ended;
    private boolean byDueTime;
    private long from;
    private long until;
    private long answered;
    private long conversations;
    private long finished;
    private long turnsOfFinished;
    private long unsent;

    /** From now on turns count: those that are answered before {@link #end}. */
    void begin() {
        begun = true;
    }

    void end() {
        ended = true;
    }

    /** Turns count that were due in this window, whenever they end. */
    void beginDue(long start, long end) {
        begun = true;
        byDueTime = true;
        from = start;
        until = end;
    }

    private boolean counts(long due) {
        return begun && !ended && (!byDueTime || (due - from >= 0 && due - until < 0));
    }

    void sent(long due, long now) {
        if (counts(due)) {
            lateness.recordValue(micros(now - due));
        }
    }

    void turn(long due, long now) {
        if (counts(due)) {
            answered++;
            latency.recordValue(micros(now - due));
        }
    }

    /** A turn without an answer has lasted until now at least; leaving it out would flatter the figures. */
    void lost(long due, long now) {
        if (counts(due)) {
            latency.recordValue(micros(now - due));
        }
    }

    /** A turn that was due but could not even be sent. */
    void unsent(long due, long now) {
        if (counts(due)) {
            unsent++;
            lost(due, now);
        }
    }

    void failure(Failure why, String detail) {
        failures.merge(why, 1L, Long::sum);
        examples.putIfAbsent(why, detail);
    }

    void opened() {
        conversations++;
    }

    void finished(int turns) {
        finished++;
        turnsOfFinished += turns;
    }

    private static long micros(long nanos) {
        return Math.max(0, Math.min(LONGEST_MICROS, nanos / 1_000));
    }

    Histogram latency() {
        return latency;
    }

    Histogram lateness() {
        return lateness;
    }

    Map<Failure, Long> failures() {
        return failures;
    }

    String example(Failure why) {
        return examples.getOrDefault(why, "");
    }

    long answered() {
        return answered;
    }

    long failureCount() {
        return failures.values().stream().mapToLong(Long::longValue).sum();
    }

    long conversations() {
        return conversations;
    }

    long finished() {
        return finished;
    }

    long turnsOfFinished() {
        return turnsOfFinished;
    }

    long unsent() {
        return unsent;
    }
}
