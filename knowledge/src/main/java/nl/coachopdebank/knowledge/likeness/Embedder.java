package nl.coachopdebank.knowledge.likeness;

import java.util.List;

/** Turns sentences into points, so that what means the same lies near. Thread-safe. */
@FunctionalInterface
interface Embedder {
    /** A point of each text, in their order, all of one dimension. Blocks; throws whatever goes wrong. */
    List<float[]> points(List<String> texts);
}
