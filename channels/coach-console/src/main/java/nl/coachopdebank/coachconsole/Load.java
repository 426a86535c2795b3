package nl.coachopdebank.coachconsole;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.coachopdebank.conversation.HandOff;
import nl.coachopdebank.conversation.HandOff.State;
import nl.coachopdebank.pipeline.HandOffLine;

/** The talks that a coach holds at this moment, the longest held first. */
record Load(String coach, List<Talk> talks) {
    record Talk(String id, String number, String role, Instant since, boolean safety) {}

    /** Of each coach who holds one, by name: an order that says nothing about anybody. */
    static List<Load> of(List<HandOffLine> lines) {
        Map<String, List<HandOff>> held = new TreeMap<>();
        lines.stream()
                .map(HandOffLine::handOff)
                .filter(handOff -> handOff.state() == State.TAKEN)
                .forEach(handOff -> held.computeIfAbsent(
                                String.valueOf(handOff.takenByName()), name -> new ArrayList<>())
                        .add(handOff));
        return held.entrySet().stream()
                .map(coach -> new Load(coach.getKey(), talks(coach.getValue())))
                .toList();
    }

    private static List<Talk> talks(List<HandOff> held) {
        return held.stream()
                .map(handOff -> new Talk(
                        handOff.id(), handOff.receipt(), handOff.role(), since(handOff), handOff.safety() != null))
                .sorted(Comparator.comparing(Talk::since))
                .toList();
    }

    private static Instant since(HandOff handOff) {
        Instant taken = handOff.takenAt();
        return taken == null ? handOff.requestedAt() : taken;
    }
}
