package nl.coachopdebank.knowledge.llm;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what a model said, and believes nothing: an object with exactly the one field that was asked for, and in it something
 * that can be. Everything else is no answer.
 */
final class Reading {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();
    /** A draft for a coach fits in what a coach may send. */
    private static final int LONGEST_TEXT = 4_000;

    private static final Pattern LINK = Pattern.compile("://|(?i:www\\.|mailto:|javascript:)|]\\(");

    private Reading() {}

    /** One of these, letter by letter. */
    static Optional<String> choice(String answer, Set<String> offered) {
        return field(answer, Prompt.CHOICE).filter(offered::contains);
    }

    /** A text that is not empty and not endless, without signs that nobody sees. */
    static Optional<String> text(String answer) {
        return field(answer, Prompt.TEXT)
                .map(Unseen::without)
                .map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_TEXT);
    }

    /** The same for a text that may reach a resident: without a link, which only a person gives. */
    static Optional<String> plainText(String answer) {
        return text(answer).filter(text -> !LINK.matcher(text).find());
    }

    private static Optional<String> field(String answer, String name) {
        try {
            JsonNode node = STRICT.readTree(answer);
            boolean alone =
                    node.isObject() && node.size() == 1 && node.path(name).isString();
            return alone ? Optional.of(node.path(name).asString()) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
