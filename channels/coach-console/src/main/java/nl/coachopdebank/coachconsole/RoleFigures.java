package nl.coachopdebank.coachconsole;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.coachopdebank.conversation.HandOff;
import nl.coachopdebank.pipeline.HandOffLine;

/** A month of one role.
 *
 * @param passedOn first talks of this month that another role has, or had, in the end
 * @param outcomes how those ended that this role had in the end: outcome, number
 */
record RoleFigures(String role, int firstTalks, int room, int passedOn, Map<String, Integer> outcomes) {
    static List<RoleFigures> of(Month month, List<HandOffLine> lines, Meter meter) {
        List<HandOff> all = lines.stream().map(HandOffLine::handOff).toList();
        return meter.roles().stream()
                .map(count -> new RoleFigures(
                        count.role(),
                        count.taken(),
                        count.room(),
                        passedOn(month, all, count.role()),
                        outcomes(month, all, count.role())))
                .toList();
    }

    private static int passedOn(Month month, List<HandOff> all, String role) {
        return Math.toIntExact(all.stream()
                .filter(handOff -> month.holds(handOff.first().takenAt()))
                .filter(handOff -> handOff.first().role().equals(role))
                .filter(handOff -> !handOff.role().equals(role))
                .count());
    }

    private static Map<String, Integer> outcomes(Month month, List<HandOff> all, String role) {
        Map<String, Integer> outcomes = new TreeMap<>();
        for (HandOff handOff : all) {
            HandOff.Closing closing = handOff.closing();
            if (closing != null && month.holds(closing.at()) && handOff.role().equals(role)) {
                outcomes.merge(closing.outcome(), 1, Integer::sum);
            }
        }
        return outcomes;
    }
}
