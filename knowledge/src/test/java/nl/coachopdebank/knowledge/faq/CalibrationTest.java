package nl.coachopdebank.knowledge.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import nl.coachopdebank.knowledge.faq.Calibration.Outcome;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    @Test
    void lowersTheConfidenceOfABoaster() {
        Calibration calibration = Calibration.fit(outcomes(0.9, 50));

        assertThat(calibration.confidence(0.9)).isCloseTo(0.5, within(0.05));
    }

    @Test
    void keepsItsWordForSureAndUnsureGuessesAlike() {
        List<Outcome> outcomes = outcomes(0.99, 90);
        outcomes.addAll(outcomes(0.3, 20));
        Calibration calibration = Calibration.fit(outcomes);

        assertThat(calibration.confidence(0.99)).isCloseTo(0.9, within(0.05));
        assertThat(calibration.confidence(0.3)).isCloseTo(0.2, within(0.05));
    }

    @Test
    void staysUsualWithoutAnythingToLearnFrom() {
        assertThat(Calibration.fit(List.of())).isEqualTo(Calibration.USUAL);
    }

    @Test
    void growsWithTheProbabilityUpToTheVeryEdges() {
        assertThat(Calibration.USUAL.confidence(0)).isBetween(0.0, 0.01);
        assertThat(Calibration.USUAL.confidence(1)).isBetween(0.99, 1.0);
    }

    /** Two hundred guesses of this probability, of which so many percent were right. */
    private static List<Outcome> outcomes(double probability, int percentRight) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            outcomes.add(new Outcome(probability, i < 2 * percentRight, 1));
        }
        return outcomes;
    }
}
