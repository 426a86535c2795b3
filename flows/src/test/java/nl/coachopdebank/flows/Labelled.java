package nl.coachopdebank.flows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.coachopdebank.conversation.Understanding;
import nl.coachopdebank.conversation.Understanding.Decision;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A sentence of which a person said what it is about.
 *
 * @param label a topic, or {@code oos} (no topic answers it), {@code handoff} (wants a person), {@code crisis} (needs help
 *     first), {@code idiom} (only sounds like that)
 * @param style {@code plain}, {@code free}, {@code explicit} or {@code veiled}; empty when nobody said
 */
record Labelled(String text, String language, String label, String style) {
    static final String OUT_OF_SCOPE = "oos";
    static final String PERSON = "handoff";
    static final String CRISIS = "crisis";
    static final String IDIOM = "idiom";
    private static final String ASKING_FOR_A_PERSON = "mens-spreken";
    private static final JsonMapper JSON = JsonMapper.shared();

    static List<Labelled> read(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank())
                    .map(JSON::readTree)
                    .map(Labelled::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Labelled of(JsonNode line) {
        return new Labelled(
                line.path("text").asString(),
                line.path("lang").asString(),
                line.path("topic").asString(),
                line.path("style").asString(""));
    }

    boolean isOfATopic() {
        return !List.of(OUT_OF_SCOPE, PERSON, CRISIS, IDIOM).contains(label);
    }

    /** True when the bot does at once what a person would. */
    boolean isMetBy(Understanding understood) {
        return switch (label) {
            case OUT_OF_SCOPE -> understood.decision() != Decision.ANSWER;
            case PERSON, ASKING_FOR_A_PERSON -> understood.decision() == Decision.HUMAN;
            case CRISIS -> understood.decision() == Decision.SAFETY;
            case IDIOM -> understood.decision() != Decision.SAFETY;
            default -> understood.decision() == Decision.ANSWER && label.equals(understood.topic());
        };
    }

    /** True when it does so at once, or offers it when it asks back. */
    boolean isOfferedBy(Understanding understood) {
        String topic = label.equals(PERSON) ? ASKING_FOR_A_PERSON : label;
        return isMetBy(understood)
                || (understood.decision() == Decision.CLARIFY
                        && understood.alternatives().stream()
                                .anyMatch(one -> one.topic().equals(topic)));
    }
}
