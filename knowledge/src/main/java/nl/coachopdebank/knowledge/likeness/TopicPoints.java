package nl.coachopdebank.knowledge.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.coachopdebank.knowledge.faq.Lessons.Example;

/** Where the phrasings of each topic lie. Immutable. */
final class TopicPoints {
    /** One near phrasing may be chance, many would favour topics that are told of in one way only. */
    private static final int NEAREST = 3;

    /** How much nearer is how much likelier: differences in cosine are small. */
    private static final double SHARPNESS = 20;

    private final Map<String, List<float[]>> byTopic = new LinkedHashMap<>();

    /** @param points of these examples, each of length 1 */
    TopicPoints(List<Example> examples, Map<String, float[]> points) {
        for (Example example : examples) {
            float[] point = points.get(example.text());
            if (point != null) {
                byTopic.computeIfAbsent(example.topic(), topic -> new ArrayList<>())
                        .add(point);
            }
        }
    }

    /** How likely each topic is by likeness alone; they add up to 1. Sentences that no topic answers count under the empty name. */
    Map<String, Double> likeness(float[] sentence) {
        Map<String, Double> weights = new LinkedHashMap<>();
        byTopic.forEach((topic, points) -> weights.put(topic, StrictMath.exp(SHARPNESS * nearness(sentence, points))));
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        weights.replaceAll((topic, weight) -> weight / sum);
        return weights;
    }

    private static double nearness(float[] sentence, List<float[]> points) {
        return points.stream()
                .map(point -> cosine(sentence, point))
                .sorted(Comparator.reverseOrder())
                .limit(NEAREST)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }

    private static double cosine(float[] one, float[] other) {
        if (one.length != other.length) {
            throw new IllegalArgumentException("Points of two dimensions");
        }
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** The same direction, length 1. */
    static float[] normal(float[] point) {
        double square = 0;
        for (float value : point) {
            square += value * value;
        }
        double length = Math.max(StrictMath.sqrt(square), Double.MIN_NORMAL);
        float[] normal = new float[point.length];
        for (int i = 0; i < point.length; i++) {
            normal[i] = (float) (point[i] / length);
        }
        return normal;
    }
}
