package nl.coachopdebank.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import nl.coachopdebank.conversation.release.SafetyNet;
import nl.coachopdebank.conversation.release.SafetyRule;
import org.junit.jupiter.api.Test;

/** Sentences that ask for help, said outright, veiled, of someone else or in slang, and those that only sound like it (H3). */
class SafetySentencesTest {
    private static final SafetyNet NET = ShippedContent.release().base().safety();
    private static final String NONE = "-";
    private static final int LEAST_SIGNALS = 150;
    private static final int LEAST_IDIOMS = 60;

    private record Line(String signal, String kind, String sentence) {
        static Line of(String line) {
            String[] parts = line.split("\\|", 3);
            return new Line(parts[0].strip(), parts[1].strip(), parts[2].strip());
        }
    }

    @Test
    void everySentenceIsHeardForWhatItIs() throws IOException {
        assertThat(lines())
                .allSatisfy(line -> assertThat(heard(line)).as(line.toString()).isEqualTo(line.signal()));
    }

    @Test
    void theTableHoldsEnoughOfBothSides() throws IOException {
        long idioms =
                lines().stream().filter(line -> line.kind().equals("idiom")).count();

        assertThat(idioms).isGreaterThanOrEqualTo(LEAST_IDIOMS);
        assertThat(lines().size() - idioms).isGreaterThanOrEqualTo(LEAST_SIGNALS);
    }

    private static String heard(Line line) {
        return NET.find(line.sentence()).map(SafetyRule::signal).orElse(NONE);
    }

    private static List<Line> lines() throws IOException {
        var file = Objects.requireNonNull(SafetySentencesTest.class.getResourceAsStream("/safety/sentences.txt"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Line::of)
                    .toList();
        }
    }
}
