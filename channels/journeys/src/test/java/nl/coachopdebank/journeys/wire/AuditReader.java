package nl.coachopdebank.journeys.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** An administrator who reads the audit through the API. */
public record AuditReader(Api api) {
    private static final String PATH = "/api/v1/admin/audit";

    public static AuditReader at(URI server) {
        return new AuditReader(Api.of(server).as("beheer"));
    }

    /** One page, as {@code object=c1&action=read} asks for it. */
    public JsonNode page(String query) {
        return api.get(PATH + "?" + query).expect(200).json();
    }

    /** All that fits, the oldest first, each as "actor action object result origin". */
    public List<String> lines(String query) {
        List<String> lines = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = page(query + after);
            page.path("entries").forEach(entry -> lines.add(line(entry)));
            after = page.has("next") ? "&after=" + page.path("next").asString() : "";
        } while (!after.isEmpty());
        Collections.reverse(lines);
        return lines;
    }

    private static String line(JsonNode entry) {
        assertThat(entry.propertyNames())
                .containsExactlyInAnyOrder("at", "actor", "action", "object", "result", "origin");
        return String.join(
                " ",
                entry.path("actor").asString(),
                entry.path("action").asString(),
                entry.path("object").asString(),
                entry.path("result").asString(),
                entry.path("origin").asString());
    }

    public Answer csv(String query) {
        return api.get(PATH + "?" + query, "text/csv");
    }
}
