package nl.coachopdebank.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The content that comes with the project. */
class ShippedContentTest {
    private static final Path FLOWS = Path.of("../../flows");

    @Test
    void theContentFolderHasNoErrors() {
        ContentFolder folder = new ContentFolder(FLOWS);
        assumeThat(folder.isThere()).isTrue();

        ContentReading reading = new ContentReader(Clock.system(ZoneId.of("Europe/Amsterdam"))).read(folder.read());

        assertThat(reading.errors()).isEmpty();
        assertThat(reading.isSound()).isTrue();
    }

    @Test
    void aServerWithoutAFolderHasThePackedCopy() {
        ContentFiles packed = PackedContent.read();

        assertThat(packed.byPath()).containsKeys("base/places.yaml", "base/flows/zelftriage.yaml");
        assertThat(packed.byPath().keySet()).noneMatch(path -> path.startsWith("schema/"));
    }
}
