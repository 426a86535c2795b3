package nl.coachopdebank.journeys.whatsapp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Measures how long a POST of 300 messages of 300 persons takes; prints it and judges nothing. Not part of the build:
 * {@code -Dit.test=WebhookMeasurement}. Meta's wish is a median under 250 ms. */
class WebhookMeasurement {
    private static final int ROUNDS = 50;
    private static final int WARM_UP = 20;

    @Test
    void ofThreeHundredMessages() throws IOException {
        try (Stand stand = new Stand("measured")) {
            System.out.println("300 messages, all persons new:    " + measured(stand, true));
            System.out.println("300 messages, all persons known:  " + measured(stand, false));
        }
    }

    private static String measured(Stand stand, boolean everybodyIsNew) {
        List<Long> micros = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            byte[] post = post(round, everybodyIsNew);
            long begin = System.nanoTime();
            stand.meta.posts(post).expect(200);
            if (round >= WARM_UP) {
                micros.add((System.nanoTime() - begin) / 1_000);
            }
            stand.waitForTurns();
        }
        Collections.sort(micros);
        return "median %.1f ms, worst of %d %.1f ms"
                .formatted(micros.get(micros.size() / 2) / 1e3, micros.size(), micros.get(micros.size() - 1) / 1e3);
    }

    private static byte[] post(int round, boolean everybodyIsNew) {
        String mark = everybodyIsNew ? "N%02d".formatted(round) : "K%02d".formatted(round);
        String body = new String(Meta.bytes("batch-300-messages-over-256k.json"), StandardCharsets.UTF_8)
                .replace("FAKEBULK", "BULK" + mark);
        String numbers = everybodyIsNew ? "%04d".formatted(round) : "9999";
        return body.replace("316000", "31" + numbers)
                .replace("NL.9990000000000", "NL.8" + numbers + "00000000")
                .getBytes(StandardCharsets.UTF_8);
    }
}
