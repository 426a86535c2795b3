package nl.coachopdebank.conversation.classifier;

import java.util.Arrays;

/** A sentence in numbers: the places that are not zero, with their values. */
final class Vector {
    final int[] at;
    final float[] values;

    private Vector(int[] at, float[] values) {
        this.at = at;
        this.values = values;
    }

    /** How much of the sentence it tells, 0 to 1. */
    double known() {
        double sum = 0;
        for (float value : values) {
            sum += value * value;
        }
        return sum;
    }

    /** The first {@code count} places, each value divided by {@code length}. */
    static Vector of(int[] at, float[] values, int count, float length) {
        float[] scaled = new float[count];
        for (int i = 0; i < count; i++) {
            scaled[i] = values[i] / length;
        }
        return new Vector(Arrays.copyOf(at, count), scaled);
    }
}
