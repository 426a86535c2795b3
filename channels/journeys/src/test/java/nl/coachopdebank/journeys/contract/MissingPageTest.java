package nl.coachopdebank.journeys.contract;

import static org.assertj.core.api.Assertions.assertThat;

import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.SharedCouch;
import nl.coachopdebank.journeys.wire.Answer;
import nl.coachopdebank.journeys.wire.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An address with a typing error, for a person and for a program; and the one where who leaves quickly ends up. */
@ExtendWith(SharedCouch.class)
class MissingPageTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private final Api api;

    MissingPageTest(CouchProcess couch) {
        this.api = Api.of(couch.address());
    }

    @Test
    void browserGetsAPageAndAWayOn() {
        Answer answer = api.get("/caoch", BROWSER).expect(404);

        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.text()).contains("<html lang=\"nl\">", "Deze pagina is er niet", "href=\"/\"");
    }

    @Test
    void programGetsAProblem() {
        api.get("/caoch").expectProblem(404);
        api.get("/caoch", "*/*").expectProblem(404);
    }

    @Test
    void pageOfTheChatSaysWhereToLeaveTo() {
        assertThat(api.get("/", BROWSER).expect(200).text()).contains("leave-to=\"https://www.google.nl/\"");
    }
}
