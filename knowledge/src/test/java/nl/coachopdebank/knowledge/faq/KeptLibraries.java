package nl.coachopdebank.knowledge.faq;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nl.coachopdebank.conversation.classifier.SentenceClassifier;
import nl.coachopdebank.knowledge.faq.Lessons.Example;
import opennlp.tools.doccat.BagOfWordsFeatureGenerator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.doccat.NGramFeatureGenerator;
import opennlp.tools.util.InvalidFormatException;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Classifiers of others, learned from the same examples, to compare with. Each gives topics with their weights. */
final class KeptLibraries {
    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 5;

    private KeptLibraries() {}

    /** OpenNLP's document categorizer on words and pairs of words. */
    static Function<String, Map<String, Double>> openNlp(List<Example> examples, String algorithm) {
        try {
            TrainingParameters parameters = TrainingParameters.defaultParams();
            parameters.put(TrainingParameters.ALGORITHM_PARAM, algorithm);
            parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
            DocumentCategorizerME categorizer = new DocumentCategorizerME(DocumentCategorizerME.train(
                    "nl",
                    ObjectStreamUtils.createObjectStream(examples.stream()
                            .map(example -> new DocumentSample(named(example.topic()), words(example.text())))
                            .toList()),
                    parameters,
                    new DoccatFactory(
                            new FeatureGenerator[] {new BagOfWordsFeatureGenerator(), new NGramFeatureGenerator(2, 2)
                            })));
            return text -> {
                double[] outcomes = categorizer.categorize(words(text));
                Map<String, Double> weights = new TreeMap<>();
                for (int i = 0; i < outcomes.length; i++) {
                    weights.put(categorizer.getCategory(i), outcomes[i]);
                }
                return weights;
            };
        } catch (InvalidFormatException problem) {
            throw new IllegalArgumentException(problem);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** LIBLINEAR's logistic regression on words, pairs and pieces, each weighed by its rarity. */
    static Function<String, Map<String, Double>> libLinear(List<Example> examples) {
        Map<String, Integer> places = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        List<String> topics = examples.stream().map(Example::topic).distinct().toList();
        examples.forEach(example -> signs(example.text()).keySet().forEach(sign -> {
            places.putIfAbsent(sign, places.size() + 1);
            counts.merge(sign, 1, Integer::sum);
        }));
        Map<String, Double> rarity = new HashMap<>();
        counts.forEach((sign, count) -> rarity.put(sign, Math.log(1 + examples.size() / (count + 0.5))));
        Problem problem = new Problem();
        problem.l = examples.size();
        problem.n = places.size();
        problem.x = examples.stream()
                .map(example -> vector(example.text(), places, rarity))
                .toArray(Feature[][]::new);
        problem.y = examples.stream()
                .mapToDouble(example -> topics.indexOf(example.topic()))
                .toArray();
        Linear.disableDebugOutput();
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR_DUAL, 10, 0.1));
        return text -> {
            double[] outcomes = new double[model.getNrClass()];
            Linear.predictProbability(model, vector(text, places, rarity), outcomes);
            Map<String, Double> weights = new TreeMap<>();
            for (int i = 0; i < outcomes.length; i++) {
                weights.put(topics.get(model.getLabels()[i]), outcomes[i]);
            }
            return weights;
        };
    }

    private static Feature[] vector(String text, Map<String, Integer> places, Map<String, Double> rarity) {
        Map<Integer, Double> values = new TreeMap<>();
        double square = 0;
        for (Map.Entry<String, Double> sign : signs(text).entrySet()) {
            Integer place = places.get(sign.getKey());
            if (place != null) {
                double value = sign.getValue() * rarity.getOrDefault(sign.getKey(), 0.0);
                values.put(place, value);
                square += value * value;
            }
        }
        double length = Math.sqrt(Math.max(square, Double.MIN_NORMAL));
        return values.entrySet().stream()
                .map(entry -> new FeatureNode(entry.getKey(), entry.getValue() / length))
                .toArray(Feature[]::new);
    }

    private static Map<String, Double> signs(String text) {
        Map<String, Double> signs = new TreeMap<>();
        String before = "^";
        for (String word : words(text)) {
            signs.merge("w " + word, 1.0, Double::sum);
            signs.merge("p " + before + ' ' + word, 0.9, Double::sum);
            pieces(word).forEach(piece -> signs.merge("c " + piece, 0.5, Double::sum));
            before = word;
        }
        return signs;
    }

    private static List<String> pieces(String word) {
        String padded = '_' + word + '_';
        List<String> pieces = new ArrayList<>();
        for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
            for (int start = 0; start + length <= padded.length(); start++) {
                pieces.add(padded.substring(start, start + length));
            }
        }
        return pieces;
    }

    private static String[] words(String text) {
        String[] words = SentenceClassifier.words(text);
        return words.length == 0 ? new String[] {"?"} : words;
    }

    private static String named(String topic) {
        return topic.isEmpty() ? Question.OUT_OF_SCOPE : topic;
    }
}
