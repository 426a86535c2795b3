package nl.coachopdebank.knowledge.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.coachopdebank.conversation.Recognition.Candidate;
import nl.coachopdebank.conversation.Recognition.Decision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdTest {
    @ParameterizedTest(name = "{0} before {1}: {2}")
    @CsvSource({
        "0.9, 0.0, ANSWER",
        "0.6, 0.1, ANSWER",
        "0.6, 0.55, CLARIFY",
        "0.8, 0.79, ANSWER",
        "0.4, 0.1, CLARIFY",
        "0.07, 0.01, NONE"
    })
    void answersOnlyWhatIsSureOrWellAhead(double first, double second, Decision decision) {
        List<Candidate> candidates = List.of(new Candidate("een", first), new Candidate("twee", second));

        assertThat(Threshold.USUAL.decide(candidates)).isEqualTo(decision);
    }

    @ParameterizedTest(name = "{0} alone: {1}")
    @CsvSource({"0.6, ANSWER", "0.3, CLARIFY", "0.05, NONE"})
    void decidesForASingleCandidateToo(double confidence, Decision decision) {
        List<Candidate> candidates = new ArrayList<>();
        candidates.add(new Candidate("een", confidence));

        assertThat(Threshold.USUAL.decide(candidates)).isEqualTo(decision);
    }
}
