package nl.coachopdebank.knowledge.faq;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.Recognition;
import nl.coachopdebank.conversation.Recognition.Candidate;
import nl.coachopdebank.conversation.classifier.LanguageGuess;
import nl.coachopdebank.conversation.classifier.SentenceClassifier;
import nl.coachopdebank.conversation.release.Language;

/** Recognises topics by what was learned from their phrasings, and schemes by their names. */
final class LearnedRecogniser implements Recogniser {
    /** As many as are offered when the bot asks which one was meant. */
    private static final int MOST_CANDIDATES = 3;

    private final LearnedTopics topics;
    private final Set<String> own;
    private final NameSpotter names;
    private final LanguageGuess languages;

    /**
     * @param topics learned from these lessons, and possibly from those of other regions
     * @param lessons what may be recognised
     * @param languages tells the language of a sentence
     */
    LearnedRecogniser(LearnedTopics topics, Lessons lessons, LanguageGuess languages) {
        this.topics = topics;
        this.own = lessons.examples().stream().map(Lessons.Example::topic).collect(Collectors.toUnmodifiableSet());
        this.names = new NameSpotter(lessons.names(), topics.classifier());
        this.languages = languages;
    }

    @Override
    public Recognition recognise(String text, Language own) {
        String[] words = SentenceClassifier.words(text);
        List<Candidate> candidates = words.length == 0 ? List.of() : candidates(words);
        return new Recognition(Threshold.USUAL.decide(candidates), candidates, languages.of(text, own));
    }

    private List<Candidate> candidates(String[] words) {
        Stream<Candidate> guessed = topics.candidates(words, own, MOST_CANDIDATES).stream();
        return Stream.concat(guessed, names.find(words).stream())
                .sorted(Comparator.comparingDouble(Candidate::confidence).reversed())
                .limit(MOST_CANDIDATES)
                .toList();
    }
}
