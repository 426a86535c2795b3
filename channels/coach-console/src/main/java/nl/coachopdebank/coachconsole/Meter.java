package nl.coachopdebank.coachconsole;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.coachopdebank.conversation.FirstTalk;
import nl.coachopdebank.pipeline.HandOffLine;

/**
 * How many first talks each role took in a month, of how many there is room for. A hand-off counts once, for the role and
 * in the month in which a coach first took it, whoever holds it later; one that nobody took does not count.
 */
record Meter(String month, List<Count> roles) {
    /** @param room how many there is room for in a month */
    record Count(String role, int taken, int room) {}

    /** @param known roles that are told of even when they took none */
    static Meter of(Month month, List<HandOffLine> lines, Collection<String> known, RoomSettings room) {
        Map<String, Integer> taken = new TreeMap<>();
        known.forEach(role -> taken.put(role, 0));
        lines.stream()
                .map(line -> line.handOff().first())
                .filter(first -> month.holds(first.takenAt()))
                .map(FirstTalk::role)
                .forEach(role -> taken.merge(role, 1, Integer::sum));
        return new Meter(
                month.name(),
                taken.entrySet().stream()
                        .map(role -> new Count(role.getKey(), role.getValue(), room.of(role.getKey())))
                        .toList());
    }
}
