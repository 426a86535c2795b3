package nl.coachopdebank.knowledge.faq;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The questions that are measured: Dutch and English, as far as recognition is there for them. */
final class Evaluation {
    private static final Set<String> LANGUAGES = Set.of("nl", "en");
    /** The safety check hears these first. */
    private static final String CRISIS = "crisis";

    private static final String WANTS_A_PERSON = "handoff";
    private static final String PERSON_TOPIC = "mens-spreken";

    private Evaluation() {}

    static List<Question> questions() {
        String file = System.getProperty("couch.eval");
        if (file == null) {
            throw new IllegalArgumentException("Name the file of questions with -Dcouch.eval=FILE");
        }
        return Question.read(Path.of(file)).stream()
                .filter(question -> LANGUAGES.contains(question.language())
                        && !question.topic().equals(CRISIS))
                .map(Evaluation::named)
                .toList();
    }

    private static Question named(Question question) {
        boolean person = question.topic().equals(WANTS_A_PERSON);
        return person ? new Question(question.text(), question.language(), PERSON_TOPIC) : question;
    }
}
