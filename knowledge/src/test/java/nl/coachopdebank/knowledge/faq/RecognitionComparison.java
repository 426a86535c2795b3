package nl.coachopdebank.knowledge.faq;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nl.coachopdebank.conversation.classifier.SentenceClassifier;
import nl.coachopdebank.conversation.classifier.SentenceClassifier.Guess;
import nl.coachopdebank.knowledge.faq.Lessons.Example;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Prints the table of docs/recognition.md: which way of recognising finds the topic first, or among the first three. */
final class RecognitionComparison {
    private RecognitionComparison() {}

    public static void main(String[] arguments) {
        Path content = Path.of(System.getProperty("couch.content", "flows/base"));
        List<Example> examples = ContentFolder.lessons(content).examples();
        List<Example> withAnswers = new ArrayList<>(examples);
        withAnswers.addAll(ContentFolder.answers(content));
        List<Question> questions = Evaluation.questions().stream()
                .filter(question -> !question.isOutOfScope())
                .toList();
        LuceneSearch stems = new LuceneSearch(examples, new DutchAnalyzer());
        LuceneSearch pieces = new LuceneSearch(examples, pieces());
        SentenceClassifier linear = Lessons.learn(examples);
        SentenceClassifier answers = Lessons.learn(withAnswers);
        print("BM25, Dutch stems", questions, stems::search);
        print("BM25, pieces of 3 to 5 letters", questions, pieces::search);
        print("BM25, stems and pieces added up", questions, text -> sum(stems.search(text), pieces.search(text)));
        print("OpenNLP, naive Bayes", questions, KeptLibraries.openNlp(examples, "NAIVEBAYES"));
        print("OpenNLP, maximum entropy", questions, KeptLibraries.openNlp(examples, "MAXENT"));
        print("LIBLINEAR, logistic regression", questions, KeptLibraries.libLinear(examples));
        print("linear classifier", questions, text -> guesses(linear, text));
        print("linear classifier, answers too", questions, text -> guesses(answers, text));
        print("linear classifier and BM25", questions, text -> sum(guesses(linear, text), stems.search(text)));
    }

    private static void print(String what, List<Question> questions, Function<String, Map<String, Double>> finder) {
        int first = 0;
        int three = 0;
        List<Long> nanos = new ArrayList<>();
        for (Question question : questions) {
            long start = System.nanoTime();
            List<String> ranked = ranked(finder.apply(question.text()));
            nanos.add(System.nanoTime() - start);
            first += ranked.indexOf(question.topic()) == 0 ? 1 : 0;
            int place = ranked.indexOf(question.topic());
            three += place >= 0 && place < 3 ? 1 : 0;
        }
        nanos.sort(Comparator.naturalOrder());
        double all = questions.size();
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f%% | %.1f%% | %.2f ms |%n",
                what,
                100 * first / all,
                100 * three / all,
                nanos.get(nanos.size() / 2) / 1e6);
    }

    private static List<String> ranked(Map<String, Double> weights) {
        return weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Double> guesses(SentenceClassifier model, String text) {
        Map<String, Double> weights = new TreeMap<>();
        for (Guess guess : model.guess(SentenceClassifier.words(text), 10)) {
            weights.put(guess.label(), guess.probability());
        }
        return weights;
    }

    /** Adds two rankings, each as shares of its own sum. */
    private static Map<String, Double> sum(Map<String, Double> one, Map<String, Double> other) {
        Map<String, Double> sum = new HashMap<>();
        for (Map<String, Double> weights : List.of(one, other)) {
            double total =
                    weights.values().stream().mapToDouble(Double::doubleValue).sum();
            weights.forEach((topic, weight) -> sum.merge(topic, weight / total, Double::sum));
        }
        return new TreeMap<>(sum);
    }

    private static Analyzer pieces() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                TokenStream pieces = new NGramTokenFilter(new LowerCaseFilter(words), 3, 5, true);
                return new TokenStreamComponents(words, pieces);
            }
        };
    }
}
