package nl.coachopdebank.knowledge.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.Recognition;
import nl.coachopdebank.conversation.Recognition.Candidate;
import nl.coachopdebank.conversation.Recognition.Decision;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.knowledge.faq.Lessons.Example;
import nl.coachopdebank.knowledge.faq.Lessons.Name;
import org.junit.jupiter.api.Test;

class LearnedRecogniserTest {
    private static final List<Example> EXAMPLES = Stream.concat(
                    file("topics.jsonl").stream().map(Question::asExample),
                    Stream.of(
                                    "recept voor pannenkoeken",
                                    "hoe bak ik een taart",
                                    "hoe laat vertrekt de trein naar assen",
                                    "waar stopt de bus",
                                    "mijn band is lek",
                                    "mijn fiets is gestolen",
                                    "wie speelt er vanavond",
                                    "wat was de uitslag van ajax",
                                    "hoe hoog is de dom",
                                    "hoe diep is de zee",
                                    "mijn hond eet niet",
                                    "mijn kat is weg",
                                    "wat voor weer wordt het",
                                    "regent het morgen aan het strand",
                                    "ken je een mop",
                                    "welke film draait er")
                            .map(text -> new Example(Lessons.OUT_OF_SCOPE, Language.NL, text)))
            .toList();
    private static final List<Name> NAMES = List.of(
            new Name("houtvoucher", Language.NL, "houtvoucher"),
            new Name("houtvoucher", Language.NL, "voucher houtbewerking"),
            new Name("zeilfonds", Language.EN, "sailing fund"));
    private static final Recogniser RECOGNISER = Taught.by(new Lessons(EXAMPLES, NAMES));

    @Test
    void answersAtLeast25TopicsInWordsThatWereNeverSeen() {
        Measure measure = Measure.of(RECOGNISER, asked(false));

        assertThat(measure.misses()).hasSizeLessThanOrEqualTo(3);
        assertThat(measure.rightlyAnswered()).isGreaterThanOrEqualTo(28);
    }

    @Test
    void doesNotAnswerWhatNoTopicIsAbout() {
        for (Question question : asked(true)) {
            assertThat(recognise(question.text()).decision())
                    .as(question.text())
                    .isNotEqualTo(Decision.ANSWER);
        }
    }

    @Test
    void understandsTypingErrorsAndMissingSpaces() {
        assertThat(recognise("hoe vraag ik stapbuget aan").candidates().get(0).topic())
                .isEqualTo("stap-budget");
        assertThat(recognise("hulp bij mijn solicitatie").candidates().get(0).topic())
                .isEqualTo("sollicitatiehulp");
    }

    @Test
    void asksBackWhenTwoTopicsAreNear() {
        Recogniser bikes = Taught.by(new Lessons(
                List.of(
                        new Example("rode-fiets", Language.NL, "een rode fiets huren"),
                        new Example("blauwe-fiets", Language.NL, "een blauwe fiets huren")),
                List.of()));

        Recognition seen = bikes.recognise("een fiets huren", Language.NL);

        assertThat(seen.decision()).isEqualTo(Decision.CLARIFY);
        assertThat(seen.candidates())
                .extracting(Candidate::topic)
                .containsExactlyInAnyOrder("rode-fiets", "blauwe-fiets");
    }

    @Test
    void findsASchemeByItsName() {
        assertThat(recognise("wat is de houtvoucher").candidates().get(0).topic())
                .isEqualTo("scheme:houtvoucher");
        assertThat(recognise("houtvouchr").decision()).isEqualTo(Decision.ANSWER);
        assertThat(recognise("sailing fund").candidates().get(0).topic()).isEqualTo("scheme:zeilfonds");
    }

    @Test
    void isLessSureOfASchemeThatALongSentenceNamesInPassing() {
        double alone = confidence("houtvoucher", "scheme:houtvoucher");
        double passing = confidence(
                "mijn oom vertelde over de houtvoucher toen we zaterdag zaten te eten", "scheme:houtvoucher");

        assertThat(passing).isLessThan(alone);
    }

    @Test
    void hasNothingToSayToLettersWithoutMeaning() {
        for (String text : List.of("", "   ", "?!", "qwrtp zxcv", "\u0000\uD800", "123 456")) {
            assertThat(recognise(text).decision()).as(text).isEqualTo(Decision.NONE);
        }
    }

    @Test
    void readsAVeryLongMessageOnlyAsFarAsAQuestionGoes() {
        Recognition seen = recognise("hoe vraag ik ww aan " + "a".repeat(100_000) + " lang".repeat(10_000));

        assertThat(seen.candidates()).isNotEmpty();
    }

    @Test
    void tellsDutchFromEnglishAndKeepsTheOldLanguageWhenInDoubt() {
        assertThat(RECOGNISER
                        .recognise("can you help me with my debts please", Language.NL)
                        .language())
                .isEqualTo(Language.EN);
        assertThat(RECOGNISER
                        .recognise("ik wil graag iets anders gaan doen", Language.EN)
                        .language())
                .isEqualTo(Language.NL);
        assertThat(RECOGNISER.recognise("cv", Language.EN).language()).isEqualTo(Language.EN);
        assertThat(RECOGNISER
                        .recognise("chcę rozmawiać z człowiekiem", Language.EN)
                        .language())
                .isEqualTo(Language.EN);
    }

    @Test
    void learnsTheSameFromTheSameLessons() {
        Recogniser again = Taught.by(new Lessons(EXAMPLES, NAMES));

        for (Question question : file("questions.jsonl")) {
            assertThat(again.recognise(question.text(), Language.NL)).isEqualTo(recognise(question.text()));
        }
    }

    @Test
    void knowsNothingBeforeThereIsContent() {
        Recogniser empty = Taught.by(new Lessons(List.of(), List.of()));

        assertThat(empty.recognise("hoe vraag ik ww aan", Language.NL))
                .isEqualTo(new Recognition(Decision.NONE, List.of(), Language.NL));
    }

    private static Recognition recognise(String text) {
        return RECOGNISER.recognise(text, Language.NL);
    }

    private static double confidence(String text, String topic) {
        return recognise(text).candidates().stream()
                .filter(one -> one.topic().equals(topic))
                .mapToDouble(Candidate::confidence)
                .sum();
    }

    private static List<Question> asked(boolean outOfScope) {
        return file("questions.jsonl").stream()
                .filter(question -> question.isOutOfScope() == outOfScope)
                .toList();
    }

    private static List<Question> file(String name) {
        try {
            return Question.read(Path.of(LearnedRecogniserTest.class
                    .getResource("/recognition/" + name)
                    .toURI()));
        } catch (URISyntaxException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
