package nl.coachopdebank.knowledge.faq;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import nl.coachopdebank.conversation.classifier.SentenceClassifier;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.RegionContent;
import nl.coachopdebank.conversation.release.Release;
import nl.coachopdebank.conversation.release.Scheme;
import nl.coachopdebank.conversation.release.Text;
import nl.coachopdebank.conversation.release.Topic;

/**
 * Everything in the content of a region that recognition learns from, in a fixed order. Releases with the same
 * examples share what was learned: a changed answer text asks for no new learning.
 *
 * @param examples how people put the question that a topic answers
 * @param names how people call the schemes that have no topic of their own
 */
public record Lessons(List<Example> examples, List<Name> names) {
    /** In place of a topic: no topic is the answer. */
    static final String OUT_OF_SCOPE = "";

    /** There are seventy topics, and of each few sentences. */
    private static final double DOUBT = 0.2;

    /** A sentence of which the topic is known, or {@link #OUT_OF_SCOPE}. */
    public record Example(String topic, Language language, String text) {}

    /** A name of a scheme. */
    public record Name(String scheme, Language language, String text) {}

    public Lessons {
        examples = List.copyOf(examples);
        names = List.copyOf(names);
    }

    public static Lessons of(RegionContent content) {
        List<Example> examples = new ArrayList<>();
        for (Language language : Language.values()) {
            content.outOfScope().in(language).forEach(text -> examples.add(new Example(OUT_OF_SCOPE, language, text)));
        }
        new TreeMap<>(content.topics()).values().forEach(topic -> addExamples(topic, examples));
        List<Name> names = new ArrayList<>();
        new TreeMap<>(content.schemes())
                .values().stream()
                        .filter(scheme -> content.topic(scheme.id()).isEmpty())
                        .forEach(scheme -> addNames(scheme, names));
        return new Lessons(examples, names);
    }

    /** The examples of all regions, each once, in a fixed order. */
    public static List<Example> examples(Release release) {
        Set<Example> examples = new LinkedHashSet<>(of(release.base()).examples());
        new TreeMap<>(release.regions())
                .values()
                .forEach(content -> examples.addAll(of(content).examples()));
        return List.copyOf(examples);
    }

    /** Learns the topics of these examples. */
    static SentenceClassifier learn(List<Example> examples) {
        List<SentenceClassifier.Example> sentences = examples.stream()
                .map(example -> new SentenceClassifier.Example(example.topic(), example.text()))
                .toList();
        return SentenceClassifier.learn(sentences, DOUBT);
    }

    private static void addExamples(Topic topic, List<Example> examples) {
        for (Language language : Language.values()) {
            titles(topic.title(), language).forEach(title -> examples.add(new Example(topic.id(), language, title)));
            topic.phrasings().in(language).forEach(text -> examples.add(new Example(topic.id(), language, text)));
        }
    }

    private static void addNames(Scheme scheme, List<Name> names) {
        for (Language language : Language.values()) {
            titles(scheme.name(), language).forEach(name -> names.add(new Name(scheme.id(), language, name)));
        }
        scheme.names().forEach(name -> names.add(new Name(scheme.id(), Language.NL, name)));
    }

    private static List<String> titles(Text title, Language language) {
        return title.existsIn(language) ? List.of(title.in(language)) : List.of();
    }
}
