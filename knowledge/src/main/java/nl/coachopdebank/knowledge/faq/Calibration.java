package nl.coachopdebank.knowledge.faq;

import java.util.List;

/**
 * Turns a classifier's probability into a confidence that keeps its word: of the sentences with confidence 0.8 about
 * eight in ten are right. Two numbers after Platt, fitted on {@link Rehearsal}; with few sentences they stay near
 * those of the content that the bot was first built with.
 */
record Calibration(double shift, double slope) {
    static final Calibration USUAL = new Calibration(-0.05, 0.88);

    /** Keeps the odds finite. */
    private static final double EDGE = 1e-6;

    private static final int STEPS = 30;
    /** How many sentences outweigh the usual numbers. */
    private static final double LOYALTY = 5;

    /** What the classifier thought of its best guess, and whether that was right. */
    record Outcome(double probability, boolean right, double weight) {}

    /** The confidence that a guess with this probability is right, 0 to 1. */
    double confidence(double probability) {
        return sigmoid(shift + slope * odds(probability));
    }

    /** Maximum likelihood by Newton's method. */
    static Calibration fit(List<Outcome> outcomes) {
        double shift = USUAL.shift;
        double slope = USUAL.slope;
        for (int step = 0; step < STEPS; step++) {
            double gradient0 = LOYALTY * (USUAL.shift - shift);
            double gradient1 = LOYALTY * (USUAL.slope - slope);
            double h00 = LOYALTY;
            double h01 = 0;
            double h11 = LOYALTY;
            for (Outcome outcome : outcomes) {
                double odds = odds(outcome.probability);
                double expected = sigmoid(shift + slope * odds);
                double error = outcome.weight * ((outcome.right ? 1 : 0) - expected);
                double spread = outcome.weight * expected * (1 - expected);
                gradient0 += error;
                gradient1 += error * odds;
                h00 += spread;
                h01 += spread * odds;
                h11 += spread * odds * odds;
            }
            double determinant = h00 * h11 - h01 * h01;
            shift += (h11 * gradient0 - h01 * gradient1) / determinant;
            slope += (h00 * gradient1 - h01 * gradient0) / determinant;
        }
        return new Calibration(shift, slope);
    }

    private static double odds(double probability) {
        double inside = Math.min(1 - EDGE, Math.max(EDGE, probability));
        return StrictMath.log(inside / (1 - inside));
    }

    private static double sigmoid(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}
