package nl.coachopdebank.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which facts the chat hears in a sentence, and which it leaves alone: {@code hearing.csv}, a line a sentence. */
class HearingTest {
    private static final Path TABLE = ShippedContent.FOLDER.resolve("src/test/resources/hearing.csv");

    @ParameterizedTest(name = "{0}")
    @MethodSource("sentences")
    void hearsNoMoreAndNoLessThanWasSaid(HeardSentence sentence) {
        assertThat(sentence.heard()).isEqualTo(sentence.expected());
    }

    private static Stream<HeardSentence> sentences() {
        return read(TABLE).stream();
    }

    static List<HeardSentence> read(Path table) {
        try {
            return Files.readAllLines(table).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(HeardSentence::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
