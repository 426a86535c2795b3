package nl.coachopdebank.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** Prints outcomes as two Markdown tables and a list of what went wrong. */
final class Report {

    private static final double MEBIBYTE = 1024 * 1024;

    private final List<Outcome> outcomes;

    Report(List<Outcome> outcomes) {
        this.outcomes = List.copyOf(outcomes);
    }

    void print(PrintStream out) {
        out.println();
        out.println("| stage | open | turns | turns/s | p50 ms | p90 | p99 | p99.9 | max | errors |");
        out.println("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        outcomes.forEach(outcome -> out.println(speed(outcome)));
        out.println();
        out.println("| stage | open | conversations | turns each | CPU s per 1,000 turns: server | Redis | generator"
                + " | RSS MB: server | Redis | Redis used MB | bytes per conversation |");
        out.println("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        outcomes.forEach(outcome -> out.println(cost(outcome)));
        out.println();
        outcomes.forEach(outcome -> troubles(out, outcome));
    }

    private static String speed(Outcome outcome) {
        Tally tally = outcome.tally();
        Histogram latency = tally.latency();
        return row(
                outcome.stage(),
                outcome.open(),
                tally.answered(),
                text("%.0f", outcome.turnsPerSecond()),
                millis(latency.getValueAtPercentile(50)),
                millis(latency.getValueAtPercentile(90)),
                millis(latency.getValueAtPercentile(99)),
                millis(latency.getValueAtPercentile(99.9)),
                millis(latency.getMaxValue()),
                tally.failureCount());
    }

    private static String cost(Outcome outcome) {
        Tally tally = outcome.tally();
        Usage used = outcome.used();
        return row(
                outcome.stage(),
                outcome.open(),
                tally.conversations(),
                known("%.1f", (double) tally.turnsOfFinished() / tally.finished()),
                perThousand(used.serverCpu(), tally),
                perThousand(used.redisCpu(), tally),
                perThousand(used.ownCpu(), tally),
                known("%.0f", used.serverBytes() / MEBIBYTE),
                known("%.0f", used.redisProcessBytes() / MEBIBYTE),
                known("%.1f", used.redisBytes() / MEBIBYTE),
                known("%.0f", outcome.redisGrowth() / tally.conversations()));
    }

    private static void troubles(PrintStream out, Outcome outcome) {
        Tally tally = outcome.tally();
        String where = outcome.stage() + ", " + outcome.open() + " open: ";
        tally.failures()
                .forEach((why, count) ->
                        out.println(where + count + " times " + why.words() + " (first: " + tally.example(why) + ")"));
        if (tally.unsent() > 0) {
            out.println(where + tally.unsent() + " turns were due and never sent, everybody was still waiting");
        }
        if (tally.lateness().getTotalCount() > 0) {
            out.println(where + "sent later than due: p50 "
                    + millis(tally.lateness().getValueAtPercentile(50)) + " ms, p99 "
                    + millis(tally.lateness().getValueAtPercentile(99)) + " ms (part of the latency above)");
        }
    }

    private static String perThousand(double seconds, Tally tally) {
        return known("%.4f", seconds * 1_000 / tally.answered());
    }

    private static String millis(long micros) {
        return text("%.2f", micros / 1_000.0);
    }

    /** What was not measured is a dash. */
    private static String known(String format, double value) {
        return Double.isFinite(value) ? text(format, value) : "-";
    }

    private static String text(String format, Object value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static String row(Object... cells) {
        StringBuilder row = new StringBuilder("|");
        for (Object cell : cells) {
            row.append(' ').append(cell).append(" |");
        }
        return row.toString();
    }
}
