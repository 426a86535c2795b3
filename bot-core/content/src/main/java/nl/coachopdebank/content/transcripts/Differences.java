package nl.coachopdebank.content.transcripts;

import java.util.ArrayList;
import java.util.List;

/** What two plays of a transcript do not share, turn by turn, for a person to read. */
final class Differences {
    private Differences() {}

    static List<String> between(Transcript expected, Transcript actual) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < actual.turns().size(); i++) {
            Transcript.Turn turn = expected.turns().get(i);
            List<String> before = turn.reaction().lines();
            List<String> now = actual.turns().get(i).reaction().lines();
            if (!before.equals(now)) {
                differences.add("turn " + (i + 1) + " (" + input(turn) + ")" + lines(before, now));
            }
        }
        return differences;
    }

    /** Lines that went (-) and came (+), after as many equal lines at both ends as there are. */
    private static String lines(List<String> before, List<String> now) {
        int shorter = Math.min(before.size(), now.size());
        int head = 0;
        while (head < shorter && before.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && before.get(before.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        StringBuilder text = new StringBuilder();
        before.subList(head, before.size() - tail)
                .forEach(line -> text.append("\n  - ").append(line));
        now.subList(head, now.size() - tail)
                .forEach(line -> text.append("\n  + ").append(line));
        return text.length() == 0 ? "\n  the same lines, divided differently" : text.toString();
    }

    private static String input(Transcript.Turn turn) {
        if (turn.say() != null) {
            return "says: " + turn.say();
        }
        if (turn.choose() != null) {
            return "chooses: " + turn.choose();
        }
        if (turn.coach() != null) {
            return turn.coach().name() + ": " + turn.coach().action();
        }
        return turn.timer() == null ? "opens the chat" : "timer: " + turn.timer();
    }
}
