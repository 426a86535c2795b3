package nl.coachopdebank.content.findings;

import org.jspecify.annotations.Nullable;

/** Something in the content that an editor can act on.
 *
 * @param rule id of the rule that was broken
 * @param message what is wrong, in Dutch
 * @param remedy what to do about it, in Dutch
 */
public record Finding(Spot spot, String rule, String message, String remedy, Severity severity) {
    public String file() {
        return spot.file();
    }

    public int line() {
        return spot.line();
    }

    public @Nullable String step() {
        return spot.step();
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public String toString() {
        return (isError() ? "FOUT " : "LET OP ") + spot + " [" + rule + "] " + message + " " + remedy;
    }
}
