package nl.coachopdebank.knowledge.faq;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.coachopdebank.conversation.Recognition;
import nl.coachopdebank.conversation.Recognition.Decision;
import nl.coachopdebank.conversation.release.Language;

/** How well a recogniser does on labelled questions. */
final class Measure {
    private final List<Long> nanos = new ArrayList<>();
    private final List<String> misses = new ArrayList<>();
    private final int[][] confidence = new int[10][2];
    private int questions;
    private int best;
    private int answered;
    private int answeredRightly;
    private int afterClarification;
    private int strangers;
    private int strangersAnswered;
    private int strangersClarified;

    static Measure of(Recogniser recogniser, List<Question> questions) {
        Measure measure = new Measure();
        questions.forEach(question -> measure.add(question, recogniser));
        return measure;
    }

    private void add(Question question, Recogniser recogniser) {
        long start = System.nanoTime();
        Recognition seen = recogniser.recognise(question.text(), Language.NL);
        nanos.add(System.nanoTime() - start);
        if (question.isOutOfScope()) {
            addStranger(seen);
        } else {
            addKnown(question, seen);
        }
    }

    private void addStranger(Recognition seen) {
        strangers++;
        strangersAnswered += seen.decision() == Decision.ANSWER ? 1 : 0;
        strangersClarified += seen.decision() == Decision.CLARIFY ? 1 : 0;
    }

    private void addKnown(Question question, Recognition seen) {
        questions++;
        boolean first =
                !seen.candidates().isEmpty() && seen.candidates().get(0).topic().equals(question.topic());
        boolean offered = seen.candidates().stream().anyMatch(one -> one.topic().equals(question.topic()));
        best += first ? 1 : 0;
        if (seen.decision() == Decision.ANSWER) {
            answered++;
            answeredRightly += first ? 1 : 0;
        }
        afterClarification += seen.decision() == Decision.CLARIFY && offered ? 1 : 0;
        if (!first) {
            misses.add(question.text() + " | " + question.topic() + " | " + seen.decision() + " " + seen.candidates());
        }
        if (!seen.candidates().isEmpty()) {
            int[] bucket = confidence[(int) Math.min(9, seen.candidates().get(0).confidence() * 10)];
            bucket[0]++;
            bucket[1] += first ? 1 : 0;
        }
    }

    int rightlyAnswered() {
        return answeredRightly;
    }

    List<String> misses() {
        return misses;
    }

    String table() {
        return line("best candidate right", best, questions)
                + line("answered", answered, questions)
                + line("answered rightly", answeredRightly, questions)
                + line("right among answered", answeredRightly, answered)
                + line("right, one clarification allowed", answeredRightly + afterClarification, questions)
                + line("out of scope not answered", strangers - strangersAnswered, strangers)
                + line(
                        "out of scope not even asked back",
                        strangers - strangersAnswered - strangersClarified,
                        strangers)
                + times()
                + buckets();
    }

    private String times() {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "%-34s p50 %.0f us, p99 %.0f us%n",
                "time",
                sorted[sorted.length / 2] / 1e3,
                sorted[sorted.length * 99 / 100] / 1e3);
    }

    private String buckets() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < confidence.length; i++) {
            text.append(line("confidence from 0." + i, confidence[i][1], confidence[i][0]));
        }
        return text.toString();
    }

    private static String line(String what, int part, int all) {
        return String.format(
                Locale.ROOT, "%-34s %5.1f%% (%d of %d)%n", what, 100.0 * part / Math.max(1, all), part, all);
    }
}
