package nl.coachopdebank.conversation;

import java.util.List;

/** Help that comes before anything else. {@code kind}: the signal, for example suicide. */
public record SafetyCard(String kind, List<Line> lines) {
    /** A number to call. */
    public record Line(String name, String number) {}

    public SafetyCard {
        lines = List.copyOf(lines);
    }
}
