package nl.coachopdebank.knowledge.faq;

import java.nio.file.Path;
import java.util.List;

/**
 * Prints how well the recogniser does on a file of labelled questions.
 *
 * <p>{@code -Dcouch.eval=FILE} the questions, jsonl; {@code -Dcouch.content=FOLDER} the content to learn from, for
 * example {@code flows/base}; {@code -Dcouch.misses=true} prints each wrong one too.
 */
final class RecognitionReport {
    private RecognitionReport() {}

    public static void main(String[] arguments) {
        Lessons lessons = ContentFolder.lessons(Path.of(System.getProperty("couch.content", "flows/base")));
        List<Question> questions = Evaluation.questions();
        long start = System.nanoTime();
        Recogniser recogniser = Taught.by(lessons);
        long learned = (System.nanoTime() - start) / 1_000_000;
        System.out.println("Learned from " + lessons.examples().size() + " phrasings and "
                + lessons.names().size() + " names in " + learned + " ms");
        Measure.of(recogniser, questions);
        Measure measure = Measure.of(recogniser, questions);
        System.out.print(measure.table());
        if (Boolean.getBoolean("couch.misses")) {
            measure.misses().forEach(System.out::println);
        }
    }
}
