package nl.coachopdebank.knowledge.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import nl.coachopdebank.conversation.Recognition;
import nl.coachopdebank.conversation.Recognition.Candidate;
import nl.coachopdebank.conversation.Recognition.Decision;
import nl.coachopdebank.conversation.release.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A second opinion")
class SecondOpinionTest {
    private static Recognition first(Candidate... candidates) {
        return new Recognition(Decision.CLARIFY, List.of(candidates), Language.NL);
    }

    @Test
    void tipsTheScaleBetweenTwo() {
        Recognition both = SecondOpinion.on(
                first(new Candidate("cv", 0.55), new Candidate("brief", 0.5)), Map.of("brief", 0.9, "cv", 0.1), 0.4);

        assertThat(both.candidates()).extracting(Candidate::topic).containsExactly("brief", "cv");
        assertThat(both.candidates().get(0).confidence()).isEqualTo(0.66, within(1e-9));
        assertThat(both.decision()).isEqualTo(Decision.ANSWER);
    }

    @Test
    void makesNothingLessSureWhereItAgrees() {
        Recognition sure = new Recognition(Decision.ANSWER, List.of(new Candidate("cv", 0.75)), Language.NL);

        assertThat(SecondOpinion.on(sure, Map.of("cv", 0.2, "brief", 0.1), 0.4)).isEqualTo(sure);
    }

    @Test
    void mayNameWhatNobodyThoughtOfWhenItIsClearButDoesNotAnswerItAlone() {
        Recognition named = SecondOpinion.on(first(), Map.of("cv", 1.0), 0.4);

        assertThat(named.candidates()).containsExactly(new Candidate("cv", 0.4));
        assertThat(named.decision()).isEqualTo(Decision.CLARIFY);
        assertThat(SecondOpinion.on(first(), Map.of("cv", 0.3), 0.4).decision()).isEqualTo(Decision.NONE);
    }

    @Test
    void leavesAloneATopicThatItDoesNotKnow() {
        Recognition kept = SecondOpinion.on(first(new Candidate("eigen", 0.7)), Map.of("cv", 0.4), 0.4);

        assertThat(kept.candidates()).containsExactly(new Candidate("eigen", 0.7));
    }

    @Test
    void holdsBackWhatItThinksNoTopicAnswers() {
        Recognition doubted = SecondOpinion.on(first(new Candidate("cv", 0.1)), Map.of("", 0.99, "cv", 0.01), 0.4);

        assertThat(doubted.decision()).isEqualTo(Decision.NONE);
    }

    @Test
    void leavesTheNameOfASchemeAlone() {
        Recognition scheme = SecondOpinion.on(first(new Candidate("scheme:slim", 0.8)), Map.of("cv", 1.0), 0.4);

        assertThat(scheme.candidates().get(0)).isEqualTo(new Candidate("scheme:slim", 0.8));
    }
}
