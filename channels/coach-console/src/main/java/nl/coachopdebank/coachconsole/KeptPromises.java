package nl.coachopdebank.coachconsole;

import java.time.Instant;
import java.util.List;
import nl.coachopdebank.conversation.FirstTalk;
import nl.coachopdebank.conversation.HandOff;
import nl.coachopdebank.pipeline.HandOffLine;

/**
 * What became of the first promise to each resident who asked in a month (I4). A later promise, made because the first was
 * missed, changes nothing. Who took the request back before the promised moment is not counted, nor who did not ask.
 *
 * @param due of which the moment passed or a coach came
 * @param taken of those: a coach took it by the promised moment
 * @param answered of those: a coach also wrote by then
 * @param open whose moment is still to come
 */
record KeptPromises(int due, int taken, int answered, int open) {
    /** A colleague wrote on WhatsApp itself: nobody asked, and nothing was promised. */
    private static final String UNASKED = "elsewhere";

    static KeptPromises of(Month month, List<HandOffLine> lines, Instant now) {
        List<HandOff> asked = lines.stream()
                .map(HandOffLine::handOff)
                .filter(handOff -> month.holds(handOff.requestedAt()))
                .filter(handOff -> !handOff.reason().equals(UNASKED))
                .toList();
        List<FirstTalk> due = asked.stream()
                .filter(handOff -> isDue(handOff, now))
                .map(HandOff::first)
                .toList();
        return new KeptPromises(
                due.size(),
                count(due.stream().filter(FirstTalk::isTakenInTime).count()),
                count(due.stream().filter(FirstTalk::isAnsweredInTime).count()),
                count(asked.stream().filter(handOff -> isOpen(handOff, now)).count()));
    }

    private static boolean isDue(HandOff handOff, Instant now) {
        FirstTalk first = handOff.first();
        return first.takenAt() != null || (first.promisedBy().isBefore(now) && !endedInTime(handOff));
    }

    private static boolean endedInTime(HandOff handOff) {
        HandOff.Closing closing = handOff.closing();
        return closing != null && !closing.at().isAfter(handOff.first().promisedBy());
    }

    private static boolean isOpen(HandOff handOff, Instant now) {
        FirstTalk first = handOff.first();
        return first.takenAt() == null
                && handOff.isOpen()
                && !first.promisedBy().isBefore(now);
    }

    private static int count(long number) {
        return Math.toIntExact(number);
    }
}
