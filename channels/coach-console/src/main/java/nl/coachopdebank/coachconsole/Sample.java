package nl.coachopdebank.coachconsole;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.HandOff;
import nl.coachopdebank.pipeline.HandOffLine;

/**
 * The talks of a month of which somebody looks at the quality (I12): all that a rule names, and one in twenty of the others. The
 * hand-off's id and the month alone decide which, so nobody chooses, and who looks twice sees the same ones. A request that the
 * resident took back is never among them: nothing of it may be read.
 */
final class Sample {
    private static final int ONE_IN = 20;
    private static final String MISSES = "misses";

    /** Why a talk is in the sample. */
    enum Why {
        SAFETY,
        MISSES,
        DRAWN
    }

    /** @param why the rule that named it, or {@code DRAWN} */
    record Pick(HandOffLine line, Why why) {}

    private Sample() {}

    /** In an order that says nothing, and stays. */
    static List<Pick> of(Month month, List<HandOffLine> lines) {
        return lines.stream()
                .filter(line -> isToBeRead(line.handOff(), month))
                .flatMap(line -> why(line.handOff(), month).map(why -> new Pick(line, why)).stream())
                .sorted(Comparator.comparing(pick -> pick.line().handOff().id()))
                .toList();
    }

    private static boolean isToBeRead(HandOff handOff, Month month) {
        HandOff.Closing closing = handOff.closing();
        return closing != null && month.holds(closing.at()) && !handOff.isWithdrawn();
    }

    private static Optional<Why> why(HandOff handOff, Month month) {
        return Stream.of(Why.values())
                .filter(why -> switch (why) {
                    case SAFETY -> handOff.safety() != null;
                    case MISSES -> handOff.reason().equals(MISSES);
                    case DRAWN -> isDrawn(handOff.id(), month);
                })
                .findFirst();
    }

    static boolean isDrawn(String handOff, Month month) {
        byte[] hash = sha256(month.name() + " " + handOff);
        int number = (hash[0] & 0xff) << 16 | (hash[1] & 0xff) << 8 | hash[2] & 0xff;
        return number % ONE_IN == 0;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
