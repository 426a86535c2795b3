package nl.coachopdebank.whatsapp.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps to Meta's two limits, so that it need not refuse: messages a second of our number, and to one person a message each 6
 * seconds with a burst that is paid back later (reference: Meta, throughput and messaging limits, Nov 2025). Each server counts
 * its own; what is over all the same Meta refuses, and then it waits.
 */
final class Pace {
    /** Persons remembered: those who were written to last. */
    private static final int MOST_PERSONS = 10_000;

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final int aSecond;
    private final int burst;
    private final Duration spacing;
    private final Deque<Instant> lately = new ArrayDeque<>();
    private final Map<String, Debt> persons = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Debt> eldest) {
            return size() > MOST_PERSONS;
        }
    };

    /** So many messages as were sent at this moment beyond one each spacing. */
    private record Debt(double messages, Instant at) {}

    /** Made of a number's limits.
     *
     * @param aSecond messages a second to all
     * @param burst messages to one person at once
     * @param spacing after which one more is allowed
     */
    Pace(int aSecond, int burst, Duration spacing) {
        this.aSecond = aSecond;
        this.burst = burst;
        this.spacing = spacing;
    }

    /** Takes a turn to send to this person; how long to wait when there is none now. */
    synchronized Optional<Duration> turn(String person, Instant now) {
        while (!lately.isEmpty() && !lately.peekFirst().plus(SECOND).isAfter(now)) {
            lately.removeFirst();
        }
        if (lately.size() >= aSecond) {
            return Optional.of(Duration.between(now, lately.getFirst().plus(SECOND)));
        }
        double owed = owed(person, now);
        if (owed + 1 > burst) {
            return Optional.of(Duration.ofMillis((long) Math.ceil((owed + 1 - burst) * spacing.toMillis())));
        }
        persons.put(person, new Debt(owed + 1, now));
        lately.addLast(now);
        return Optional.empty();
    }

    private double owed(String person, Instant now) {
        Debt debt = persons.get(person);
        if (debt == null) {
            return 0;
        }
        double paid = Duration.between(debt.at(), now).toMillis() / (double) spacing.toMillis();
        return Math.max(0, debt.messages() - paid);
    }
}
