package nl.coachopdebank.journeys.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.SharedCouch;
import nl.coachopdebank.journeys.wire.Answer;
import nl.coachopdebank.journeys.wire.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** An editor tries a sentence on the live bot. */
@ExtendWith(SharedCouch.class)
class EditorApiTest {
    private final Api els;

    EditorApiTest(CouchProcess couch) {
        this.els = Api.of(couch.address()).as("els");
    }

    private Answer understand(Map<String, Object> sentence) {
        return els.post("/api/v1/editor/understand", sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "hoe maak ik een cv, answer, cv-maken",
        "de baas zegt dat het slecht gaat moet ik me zorgen maken, answer, ontslag-dreigt",
        "zelfmoord, safety, suicide",
        "kan ik een mens spreken, human, mens-spreken",
        "menu, command, menu"
    })
    void theBotSaysWhatItWouldDo(String text, String decision, String topic) {
        JsonNode understood = understand(Map.of("text", text)).expect(200).json();

        assertThat(understood.path("decision").asString()).isEqualTo(decision);
        assertThat(understood.path("topic").asString()).isEqualTo(topic);
        assertThat(understood.path("confidence").asDouble()).isBetween(0.5, 1.0);
        assertThat(understood.path("language").asString()).isEqualTo("nl");
        assertThat(understood.path("alternatives").isArray()).isTrue();
    }

    @Test
    void whatNoTopicAnswersIsNotAnswered() {
        JsonNode understood = understand(Map.of("text", "hoe laat gaat de bus naar het strand"))
                .expect(200)
                .json();

        assertThat(understood.path("decision").asString()).isIn("none", "clarify");
        assertThat(understood.has("topic")).isFalse();
    }

    @Test
    void aSentenceIsNeededAndMayBeAsLongAsAResidents() {
        understand(Map.<String, Object>of()).expectProblem(400);
        understand(Map.of("text", "  ")).expectProblem(400);
        understand(Map.of("text", "a".repeat(2_001))).expectProblem(413);
        understand(Map.of("text", "a".repeat(2_000))).expect(200);
    }
}
