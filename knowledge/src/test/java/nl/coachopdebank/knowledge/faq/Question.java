package nl.coachopdebank.knowledge.faq;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.coachopdebank.conversation.release.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A sentence with the topic that it is about, one line of a jsonl file: {@code {"text", "lang", "topic"}}. */
record Question(String text, String language, String topic) {
    /** The label of sentences that no topic answers. */
    static final String OUT_OF_SCOPE = "oos";

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Question> read(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(JSON::readTree)
                    .map(Question::of)
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Question of(JsonNode line) {
        return new Question(
                line.get("text").asString(),
                line.get("lang").asString(),
                line.get("topic").asString());
    }

    boolean isOutOfScope() {
        return topic.equals(OUT_OF_SCOPE);
    }

    Lessons.Example asExample() {
        return new Lessons.Example(topic, Language.find(language).orElse(Language.NL), text);
    }
}
