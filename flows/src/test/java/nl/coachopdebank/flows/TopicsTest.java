package nl.coachopdebank.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.coachopdebank.conversation.Need;
import nl.coachopdebank.conversation.Recognition;
import nl.coachopdebank.conversation.Recognition.Decision;
import nl.coachopdebank.conversation.facts.Facts;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Topic;
import nl.coachopdebank.conversation.words.Phrasing;
import org.junit.jupiter.api.Test;

/** The questions that editors foresee, asked of the real desk in their own words. */
class TopicsTest {
    private static final int TOPICS = 25;
    /** Rather one question back than a wrong answer: so not every phrasing is answered at once. */
    private static final double ANSWERED = 0.8;

    private static final double ANSWERED_WRONGLY = 0.02;

    @Test
    void atLeastTwentyFiveTopicsAnswerTheirOwnPhrasings() {
        Map<String, Double> shares = new TreeMap<>();
        for (Topic topic : topics()) {
            shares.put(topic.id(), share(asked(topic), topic));
        }

        long good = shares.values().stream().filter(share -> share >= ANSWERED).count();

        System.out.println(good + " of " + shares.size() + " topics answer at least 80% of their phrasings");
        assertThat(good).as("share of each topic: %s", shares).isGreaterThanOrEqualTo(TOPICS);
    }

    @Test
    void aForeseenQuestionIsHardlyEverAnsweredWithAnotherTopic() {
        List<String> wrong = new ArrayList<>();
        int all = 0;
        for (Topic topic : topics()) {
            for (Recognition recognition : asked(topic)) {
                all++;
                if (recognition.decision() == Decision.ANSWER && !isAbout(recognition, topic)) {
                    wrong.add(topic.id() + " as "
                            + recognition.candidates().get(0).topic());
                }
            }
        }

        System.out.println(wrong.size() + " of " + all + " phrasings are answered with another topic: " + wrong);
        assertThat(wrong.size()).isLessThanOrEqualTo((int) (all * ANSWERED_WRONGLY));
    }

    @Test
    void everyTopicIsAnsweredInDutchAndEnglish() {
        assertThat(topics()).allSatisfy(topic -> {
            assertThat(topic.answer().existsIn(Language.NL)).isTrue();
            assertThat(topic.answer().existsIn(Language.EN)).isTrue();
        });
    }

    private static double share(List<Recognition> answers, Topic topic) {
        long right = answers.stream()
                .filter(recognition -> recognition.decision() == Decision.ANSWER && isAbout(recognition, topic))
                .count();
        return (double) right / answers.size();
    }

    private static List<Recognition> asked(Topic topic) {
        List<Recognition> answers = new ArrayList<>();
        for (Language language : List.of(Language.NL, Language.EN)) {
            for (Phrasing phrasing : topic.phrasings().phrasings(language)) {
                answers.add(recognise(phrasing.normal(), language));
            }
        }
        return answers;
    }

    private static Recognition recognise(String question, Language language) {
        Need need = new Need(question, false, null, Facts.NONE, "", language);
        return ShippedContent.desk()
                .gather(need, ShippedContent.release())
                .toCompletableFuture()
                .join()
                .recognition();
    }

    private static boolean isAbout(Recognition recognition, Topic topic) {
        return recognition.candidates().get(0).topic().equals(topic.id());
    }

    private static List<Topic> topics() {
        return List.copyOf(ShippedContent.release().base().topics().values());
    }
}
