package nl.coachopdebank.journeys.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. */
public record Answer(int status, HttpHeaders headers, byte[] bytes) {
    private static final String PROBLEM = "application/problem+json";

    static Answer of(HttpResponse<byte[]> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(bytes);
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Checks the status; what came back stands in the failure. */
    public Answer expect(int expected) {
        assertThat(status).as("the status of the answer %s", text()).isEqualTo(expected);
        return this;
    }

    /** Checks that this is a problem as the contract has them: a stable type, a title for a person, no innards. */
    public Answer expectProblem(int expected) {
        expect(expected);
        assertThat(header("Content-Type")).as("the media type of a problem").startsWith(PROBLEM);
        JsonNode problem = json();
        assertThat(problem.path("type").asString("")).as("a type of our own").startsWith("urn:coachopdebank:problem:");
        assertThat(problem.path("title").asString(""))
                .as("a title for a person")
                .contains(" ")
                .endsWith(".");
        assertThat(problem.path("status").asInt(expected)).isEqualTo(expected);
        assertThat(problem.has("trace")).as("a stack trace").isFalse();
        assertThat(text()).doesNotContain("Exception", "nl.coachopdebank.", "org.springframework", "java.");
        return this;
    }
}
