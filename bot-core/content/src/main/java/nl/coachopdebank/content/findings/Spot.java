package nl.coachopdebank.content.findings;

import org.jspecify.annotations.Nullable;

/** A place in the content.
 *
 * @param file path below the content folder, for example {@code base/flows/menu.yaml}
 * @param line from 1; 0 when the finding is about the whole file
 * @param step the step, rule, condition or other named part; null when it is about the whole file
 */
public record Spot(String file, int line, @Nullable String step) {
    public static Spot of(String file) {
        return new Spot(file, 0, null);
    }

    @Override
    public String toString() {
        String at = line > 0 ? file + ":" + line : file;
        return step == null ? at : at + " (" + step + ")";
    }
}
