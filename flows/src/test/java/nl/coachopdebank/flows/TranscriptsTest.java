package nl.coachopdebank.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.coachopdebank.content.transcripts.Transcript;
import nl.coachopdebank.content.transcripts.TranscriptFile;
import nl.coachopdebank.content.transcripts.TranscriptPlayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Conversations as files. {@code -Dtranscripts.update=true} rewrites what the bot says in them, to be read as a diff. */
class TranscriptsTest {
    private static final Path FOLDER = ShippedContent.FOLDER.resolve("transcripts");
    private static final boolean UPDATES = Boolean.getBoolean("transcripts.update");

    private final TranscriptPlayer player = ShippedContent.player();

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void theBotSaysWhatTheTranscriptExpects(String name) {
        Path file = FOLDER.resolve(name + ".yaml");
        if (UPDATES) {
            TranscriptFile.write(file, player.play(TranscriptFile.read(file)));
        }

        Transcript transcript = TranscriptFile.read(file);

        assertThat(player.differences(transcript))
                .withFailMessage(() -> differences(transcript))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void theFileIsNamedAfterItsTranscriptAndSaysWhatItShows(String name) {
        Transcript transcript = TranscriptFile.read(FOLDER.resolve(name + ".yaml"));

        assertThat(transcript.transcript()).isEqualTo(name);
        assertThat(transcript.title()).endsWith(".");
    }

    @Test
    void thereAreTranscriptsOfEveryRoleAndRegion() throws IOException {
        List<String> all = texts();

        assertThat(all).hasSizeGreaterThanOrEqualTo(24);
        assertThat(List.of("werkcoach", "loopbaancoach", "businesscoach", "jobcoach", "jongerencoach"))
                .allSatisfy(role -> assertThat(all).anyMatch(text -> text.contains("een " + role + " van ")));
    }

    private String differences(Transcript transcript) {
        return transcript.title()
                + "\n\n"
                + String.join("\n\n", player.differences(transcript))
                + "\n\nIs this what you want? Then run the test with -Dtranscripts.update=true and read the diff.";
    }

    private static List<String> texts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(TranscriptsTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        return TranscriptFile.read(file).turns().toString();
    }

    private static Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
