package nl.coachopdebank.knowledge.faq;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import nl.coachopdebank.conversation.classifier.LanguageGuess;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Words;

/** Recognisers that have learned and rehearsed. */
final class Taught {
    private Taught() {}

    private static LanguageGuess languages(Lessons lessons) {
        Map<Language, List<String>> sentences = lessons.examples().stream()
                .collect(groupingBy(Lessons.Example::language, mapping(Lessons.Example::text, toList())));
        return new LanguageGuess(List.of(new Words(sentences)));
    }

    static Recogniser by(Lessons lessons) {
        LearnedTopics topics = LearnedTopics.learn(lessons.examples());
        topics.rehearse();
        return new LearnedRecogniser(topics, lessons, languages(lessons));
    }
}
