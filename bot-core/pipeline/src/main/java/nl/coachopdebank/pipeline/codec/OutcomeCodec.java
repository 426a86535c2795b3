package nl.coachopdebank.pipeline.codec;

import java.nio.charset.StandardCharsets;
import nl.coachopdebank.conversation.Outcome;

/** Outcomes: {@code +} for done or {@code -} for refused, and the detail. */
public final class OutcomeCodec {
    private OutcomeCodec() {}

    public static byte[] encode(Outcome outcome) {
        return ((outcome.done() ? "+" : "-") + outcome.detail()).getBytes(StandardCharsets.UTF_8);
    }

    public static Outcome decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return new Outcome(text.startsWith("+"), text.substring(1));
    }
}
