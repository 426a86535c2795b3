package nl.coachopdebank.pipeline.redis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.coachopdebank.pipeline.Pulse;

/** Reads how a shard stands out of a script's answer: {number of the last entry, due time of the next timer or ""}, or nothing. */
final class Pulses {
    private Pulses() {}

    static Optional<Pulse> find(List<Object> answer) {
        return answer.isEmpty() ? Optional.empty() : Optional.of(of(answer));
    }

    static Pulse of(List<Object> answer) {
        String due = LuaScript.toText(answer.get(1));
        return new Pulse(
                LuaScript.toLong(answer.get(0)),
                due.isEmpty() ? null : Instant.ofEpochMilli((long) Double.parseDouble(due)));
    }
}
