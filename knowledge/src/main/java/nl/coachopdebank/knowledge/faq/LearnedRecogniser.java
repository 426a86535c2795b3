package nl.coachopdebank.knowledge.faq;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.Recognition;
import nl.coachopdebank.conversation.Recognition.Candidate;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.knowledge.faq.TopicModel.Guess;

/** Recognises topics by what was learned from their phrasings, and schemes by their names. */
public final class LearnedRecogniser implements Recogniser {
    /** As many as are offered when the bot asks which one was meant. */
    private static final int MOST_CANDIDATES = 3;

    private final TopicModel topics;
    private final Calibration calibration;
    private final NameSpotter names;
    private final LanguageGuess languages;

    private LearnedRecogniser(Lessons lessons) {
        this.topics = TopicModel.learn(lessons.examples());
        this.calibration = new Rehearsal(lessons.examples()).calibrate();
        this.names = new NameSpotter(lessons.names(), topics.vocabulary());
        this.languages = new LanguageGuess(lessons);
    }

    /** Learns; takes a second or two of one processor for the content of a region. */
    public static Recogniser learn(Lessons lessons) {
        return new LearnedRecogniser(lessons);
    }

    @Override
    public Recognition recognise(String text, Language own) {
        String[] words = Features.words(text);
        List<Candidate> candidates = words.length == 0 ? List.of() : candidates(words);
        return new Recognition(Threshold.USUAL.decide(candidates), candidates, languages.of(words, own));
    }

    private List<Candidate> candidates(String[] words) {
        Stream<Candidate> guessed =
                topics.guess(words, MOST_CANDIDATES).stream().map(this::candidate);
        return Stream.concat(guessed, names.find(words).stream())
                .sorted(Comparator.comparingDouble(Candidate::confidence).reversed())
                .limit(MOST_CANDIDATES)
                .toList();
    }

    private Candidate candidate(Guess guess) {
        return new Candidate(guess.topic(), calibration.confidence(guess.probability()));
    }
}
