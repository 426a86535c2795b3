package nl.coachopdebank.journeys.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.SharedCouch;
import nl.coachopdebank.journeys.wire.CoachAtWork;
import nl.coachopdebank.journeys.wire.Resident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The texts that a coach is offered. */
@ExtendWith(SharedCouch.class)
class WritingApiTest {
    private final CouchProcess couch;
    private final CoachAtWork anna;

    WritingApiTest(CouchProcess couch) {
        this.couch = couch;
        this.anna = CoachAtWork.named("anna", couch.address());
    }

    @Test
    void repliesAreForTheRoleAndFilledWithWhatIsKnown() {
        String handOff = waiting("nl");
        String number = anna.reads(handOff).path("number").asString();

        List<JsonNode> replies = replies(handOff);

        assertThat(text(replies, "eerste-hallo")).startsWith("Hoi, ik ben Anna, werkcoach.");
        assertThat(text(replies, "afronden")).contains(number).contains("{afspraak}");
        assertThat(replies).extracting(reply -> reply.path("id").asString()).contains("gesprek-voorbereiden");
        assertThat(replies)
                .extracting(reply -> reply.path("id").asString())
                .doesNotContain("school-of-werk", "wat-speelt-er");
        anna.does(handOff, "take", Map.of()).expect(200);
        anna.does(handOff, "transfer", Map.of("role", "jongerencoach")).expect(204);
        assertThat(replies(handOff))
                .extracting(reply -> reply.path("id").asString())
                .contains("school-of-werk", "eerste-hallo")
                .doesNotContain("gesprek-voorbereiden");
    }

    @Test
    void textsAreInTheLanguageOfTheTalkWhereTheyExistInIt() {
        String english = waiting("en");
        String polish = waiting("pl");

        assertThat(text(replies(english), "eerste-hallo")).startsWith("Hi, I am Anna, your work coach.");
        assertThat(answers(english, "ww aanvragen").get(0).path("text").asString())
                .contains("You apply for WW at UWV")
                .contains("Source: ");
        assertThat(replies(polish))
                .allSatisfy(
                        reply -> assertThat(reply.path("language").asString()).isEqualTo("nl"));
    }

    @Test
    void answersAreFoundByWordsBestFirstAndAtMostEight() {
        String handOff = waiting("nl");

        JsonNode found = found(handOff, "ww");
        assertThat(found.path("found").size()).isEqualTo(8);
        assertThat(found.path("more").asBoolean()).isTrue();
        JsonNode stap = answers(handOff, "STAP budget").get(0);
        assertThat(stap.path("kind").asString()).isEqualTo("scheme");
        assertThat(stap.path("id").asString()).isEqualTo("stap-budget");
        assertThat(stap.path("title").asString()).isEqualTo("STAP-budget");
        assertThat(answers(handOff, "zeevisserijschool")).isEmpty();
        assertThat(answers(handOff, "zuid-kennemerland"))
                .noneMatch(answer -> answer.path("id").asString().equals("zkij-werkt-door"));
    }

    @Test
    void searchForNothingOrTooMuchIsRefused() {
        String handOff = waiting("nl");

        anna.does(handOff, "answers", Map.of("text", " ?! ")).expectProblem(400);
        anna.does(handOff, "answers", Map.of()).expectProblem(400);
        anna.does(handOff, "answers", Map.of("text", "w".repeat(101))).expectProblem(400);
    }

    @Test
    void thereIsNothingForAHandOffThatDoesNotExist() {
        String none = "c0000000000000000000000-1";

        anna.api().get(CoachAtWork.path(none) + "/replies").expectProblem(404);
        anna.does(none, "answers", Map.of("text", "ww")).expectProblem(404);
        anna.api().get(CoachAtWork.path("nergens") + "/replies").expectProblem(404);
        anna.api()
                .get(CoachAtWork.path(waiting("nl").replace("-1", "-2")) + "/replies")
                .expectProblem(404);
    }

    private String waiting(String language) {
        Resident resident =
                Resident.at(couch.address(), Map.of("language", language, "region", "zwolle", "flow", "zelftriage"));
        resident.chooses("_coach");
        resident.chooses("_consent_all");
        return resident.id() + "-1";
    }

    private List<JsonNode> replies(String handOff) {
        return anna.api()
                .get(CoachAtWork.path(handOff) + "/replies")
                .expect(200)
                .json()
                .valueStream()
                .toList();
    }

    private static String text(List<JsonNode> replies, String id) {
        return replies.stream()
                .filter(reply -> reply.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow()
                .path("text")
                .asString();
    }

    private List<JsonNode> answers(String handOff, String words) {
        return found(handOff, words).path("found").valueStream().toList();
    }

    private JsonNode found(String handOff, String words) {
        return anna.does(handOff, "answers", Map.of("text", words)).expect(200).json();
    }
}
