package nl.coachopdebank.conversation.classifier;

import java.util.List;
import java.util.Random;

/**
 * Multinomial logistic regression, learned by stochastic gradient descent. Seconds of learning, microseconds of use.
 * The order of the examples is shuffled with a fixed seed and all functions are the strict ones, so that the same
 * examples give the same classifier on every machine.
 */
final class LinearClassifier {
    /** On the content of 2026-11 the questions of the development set gain nothing from ten rounds. */
    private static final int ROUNDS = 6;

    private static final float FIRST_STEP = 4f;
    private static final float SLOWING = 0.3f;
    /** A class is found by what is said, hardly by how many examples it has. */
    private static final float BIAS_STEP = 0.05f;

    private static final long SEED = 7;

    private final int classes;
    /** Of each feature in turn the weights for all classes: they are used together. */
    private final float[] weights;

    private final float[] bias;
    private final float doubt;

    private LinearClassifier(int features, int classes, float doubt) {
        this.doubt = doubt;
        this.classes = classes;
        this.weights = new float[features * classes];
        this.bias = new float[classes];
    }

    /**
     * @param labels the class of each example
     * @param features size of the vocabulary
     * @param doubt how much of each example is left to the other classes: who has seen few sentences ought not to be too sure
     */
    static LinearClassifier learn(List<Vector> examples, int[] labels, int features, int classes, float doubt) {
        LinearClassifier learner = new LinearClassifier(features, classes, doubt);
        int[] order = new int[examples.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            shuffle(order, random);
            float step = FIRST_STEP / (1 + SLOWING * round);
            for (int example : order) {
                learner.learn(examples.get(example), labels[example], step);
            }
        }
        return learner;
    }

    /** How likely each class is; they add up to 1. */
    float[] probabilities(Vector sentence) {
        float[] result = bias.clone();
        for (int i = 0; i < sentence.at.length; i++) {
            int row = sentence.at[i] * classes;
            float value = sentence.values[i];
            for (int c = 0; c < classes; c++) {
                result[c] += weights[row + c] * value;
            }
        }
        toProbabilities(result);
        return result;
    }

    private void learn(Vector sentence, int label, float step) {
        float[] error = probabilities(sentence);
        for (int i = 0; i < error.length; i++) {
            error[i] -= doubt / error.length;
        }
        error[label] -= 1 - doubt;
        for (int i = 0; i < sentence.at.length; i++) {
            int row = sentence.at[i] * classes;
            float value = step * sentence.values[i];
            for (int c = 0; c < classes; c++) {
                weights[row + c] -= error[c] * value;
            }
        }
        for (int c = 0; c < classes; c++) {
            bias[c] -= error[c] * step * BIAS_STEP;
        }
    }

    private static void toProbabilities(float[] sums) {
        float most = Float.NEGATIVE_INFINITY;
        for (float sum : sums) {
            most = Math.max(most, sum);
        }
        double total = 0;
        for (int i = 0; i < sums.length; i++) {
            sums[i] = (float) StrictMath.exp(sums[i] - most);
            total += sums[i];
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] = (float) (sums[i] / total);
        }
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }
}
