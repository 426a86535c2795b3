package nl.coachopdebank.bench;

import io.netty.util.ResourceLeakDetector;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Starts a stage from the command line and prints the report.
 * The exit code is 0 when each event came once and in order, 1 when not or when nothing was measured, 2 when the
 * command was refused.
 */
public final class Bench {

    private static final int FINE = 0;
    private static final int FAULTY = 1;
    private static final int REFUSED = 2;

    private Bench() {}

    public static void main(String[] words) {
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.DISABLED);
        System.exit(run(new PrintStream(System.out, true, StandardCharsets.UTF_8), words));
    }

    /** Does what the words ask, prints to {@code out} and returns the exit code. */
    static int run(PrintStream out, String... words) {
        try {
            Arguments arguments = Arguments.of(words);
            try (Site site = new Site(arguments, out)) {
                return report(out, Stage.of(arguments.command()).run(site));
            }
        } catch (UsageException e) {
            out.println(e.getMessage());
            return REFUSED;
        }
    }

    private static int report(PrintStream out, List<Outcome> outcomes) {
        new Report(outcomes).print(out);
        boolean fine =
                outcomes.stream().allMatch(o -> o.isInSequence() && o.tally().answered() > 0);
        return fine ? FINE : FAULTY;
    }
}
