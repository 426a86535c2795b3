package nl.coachopdebank.flows;

import static org.assertj.core.api.Assertions.assertThat;

import nl.coachopdebank.content.ContentReading;
import nl.coachopdebank.content.findings.Finding;
import org.junit.jupiter.api.Test;

/** What editors wrote, as the reader finds it today. A help line that nobody checked for too long fails here as well. */
class ContentTest {
    private final ContentReading reading = ShippedContent.checkedToday();

    @Test
    void theContentHasNoErrors() {
        long warnings = reading.findings().stream()
                .filter(finding -> !finding.isError())
                .count();

        System.out.println("Content: " + warnings + " warnings for editors");
        assertThat(reading.errors()).extracting(Finding::toString).isEmpty();
        assertThat(reading.isSound()).isTrue();
    }

    @Test
    void everyRegionOfThePlacesHasContentOfItsOwn() {
        assertThat(ShippedContent.release().regions()).containsOnlyKeys("zwolle", "zkij", "gooi-en-vechtstreek");
    }
}
