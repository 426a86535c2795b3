package nl.coachopdebank.knowledge.faq;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.knowledge.faq.Lessons.Example;
import nl.coachopdebank.knowledge.faq.Lessons.Name;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads from a folder of content just what recognition learns from; for measuring, without any check of the content. */
final class ContentFolder {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String FENCE = "---";

    private ContentFolder() {}

    static Lessons lessons(Path folder) {
        List<Example> examples = new ArrayList<>(outOfScope(folder.resolve("out-of-scope.yaml")));
        Set<String> topics = new HashSet<>();
        for (Path file : files(folder.resolve("faq"), ".md")) {
            JsonNode topic = YAML.readTree(read(file).split(FENCE, 3)[1]);
            String id = topic.get("topic").asString();
            topics.add(id);
            for (Language language : Language.values()) {
                texts(topic, "title", language).forEach(text -> examples.add(new Example(id, language, text)));
                texts(topic, "phrasings", language).forEach(text -> examples.add(new Example(id, language, text)));
            }
        }
        return new Lessons(examples, names(folder, topics));
    }

    private static List<Example> outOfScope(Path file) {
        List<Example> examples = new ArrayList<>();
        if (Files.exists(file)) {
            JsonNode root = YAML.readTree(read(file));
            for (Language language : Language.values()) {
                texts(root, "phrasings", language)
                        .forEach(text -> examples.add(new Example(Lessons.OUT_OF_SCOPE, language, text)));
            }
        }
        return examples;
    }

    /** The answers, as further examples, to see whether learning from them helps. */
    static List<Example> answers(Path folder) {
        List<Example> answers = new ArrayList<>();
        for (Path file : files(folder.resolve("faq"), ".md")) {
            String[] parts = read(file).split(FENCE, 3);
            String id = YAML.readTree(parts[1]).get("topic").asString();
            for (String text : parts[2].split("(?m)^## ")) {
                Language.find(text.substring(0, Math.min(2, text.length())))
                        .ifPresent(language -> answers.add(new Example(id, language, text.substring(2))));
            }
        }
        return answers;
    }

    private static List<Name> names(Path folder, Set<String> topics) {
        List<Name> names = new ArrayList<>();
        for (Path file : files(folder.resolve("schemes"), ".yaml")) {
            JsonNode scheme = YAML.readTree(read(file));
            String id = scheme.get("scheme").asString();
            if (!topics.contains(id)) {
                for (Language language : Language.values()) {
                    texts(scheme, "name", language).forEach(text -> names.add(new Name(id, language, text)));
                }
                scheme.get("names").forEach(name -> names.add(new Name(id, Language.NL, name.asString())));
            }
        }
        return names;
    }

    private static List<String> texts(JsonNode node, String field, Language language) {
        JsonNode found = node.path(field).path(language.code());
        if (found.isMissingNode() || found.isNull()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        (found.isArray() ? found : List.of(found)).forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private static List<Path> files(Path folder, String end) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
