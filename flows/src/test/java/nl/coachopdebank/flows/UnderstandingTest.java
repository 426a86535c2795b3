package nl.coachopdebank.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The bot understands sentences that nobody taught it about as well as it did. {@code dev} is what was tuned on, {@code own} and
 * {@code fresh} were written by hands that saw neither the phrasings nor each other; nothing was chosen with {@code fresh} in view. {@code -Dunderstanding.report=true} prints all figures,
 * {@code -Dunderstanding.misses=true} each sentence that was missed.
 */
class UnderstandingTest {
    private static final Path FOLDER = ShippedContent.FOLDER.resolve("src/test/resources/understanding");
    /** In points of a percent: some sentences more or less are chance. */
    private static final double TOLERANCE = 1;

    @ParameterizedTest
    @ValueSource(strings = {"dev", "own", "fresh"})
    void understandsNoLessThanWasRecorded(String set) throws IOException {
        Understood understood = Understood.of(Labelled.read(FOLDER.resolve(set + ".jsonl")));
        if (Boolean.getBoolean("understanding.report")) {
            System.out.println(set + System.lineSeparator() + understood.report());
        }
        if (Boolean.getBoolean("understanding.misses")) {
            understood.misses().forEach(System.out::println);
        }

        Map<String, Double> figures = understood.figures();
        assertThat(recorded(set))
                .isNotEmpty()
                .allSatisfy((name, least) -> assertThat(figures.get(name))
                        .as("%s of %s, recorded as %s", name, set, least)
                        .isGreaterThanOrEqualTo(least - TOLERANCE));
    }

    private static Map<String, Double> recorded(String set) throws IOException {
        return Files.readAllLines(FOLDER.resolve("recorded.csv")).stream()
                .map(line -> line.split(","))
                .filter(cells -> cells[0].equals(set))
                .collect(Collectors.toMap(cells -> cells[1], cells -> Double.parseDouble(cells[2])));
    }
}
