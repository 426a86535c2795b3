package nl.coachopdebank.pipeline;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody found of the quality of a talk, on a form that is the same for every talk. It weighs the talk, nobody in it.
 *
 * @param handOff the hand-off that was read
 * @param correct what was said is right
 * @param understandable the resident could follow it
 * @param orbs asked openly, reflected, affirmed and summarised (G7)
 * @param noPromise nothing was promised that somebody else decides (D4)
 * @param finding what should change in the content; empty when nothing should
 * @param by user name of who read it
 */
public record Review(
        String handOff,
        Verdict correct,
        Verdict understandable,
        Verdict orbs,
        Verdict noPromise,
        String finding,
        String by,
        Instant at) {
    /** An answer on the form. */
    public enum Verdict {
        YES,
        PARTLY,
        NO;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Verdict> find(String wireName) {
            return Stream.of(values())
                    .filter(one -> one.wireName().equals(wireName))
                    .findFirst();
        }
    }
}
