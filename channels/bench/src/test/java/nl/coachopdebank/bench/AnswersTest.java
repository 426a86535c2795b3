package nl.coachopdebank.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static Frame question(String step, String... values) {
        StringBuilder choices = new StringBuilder();
        for (String value : values) {
            choices.append(choices.length() == 0 ? "" : ",").append("{\"value\":\"" + value + "\"}");
        }
        byte[] json = ("{\"message\":{\"step\":\"" + step + "\",\"progress\":{\"step\":3,\"of\":9},\"choices\":["
                        + choices + "]}}")
                .getBytes(StandardCharsets.UTF_8);
        Frame frame = new Frame();
        new FrameScanner().scan(json, json.length, frame);
        return frame;
    }

    private static String answer(Answers answers, Frame question, boolean again) {
        return new String(answers.to(question, again), StandardCharsets.UTF_8);
    }

    @Test
    void choosesEveryRealChoiceSometimesAndNoControlEver() {
        Answers answers = new Answers(1, 1);
        Set<String> given = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            given.add(answer(answers, question("ask_age", "_back", "young", "old", "_skip", "_coach"), false));
        }
        assertThat(given).containsExactlyInAnyOrder("\"choice\":\"young\"", "\"choice\":\"old\"");
    }

    @Test
    void givesTheSameAnswersWithTheSameSeed() {
        for (int conversation = 0; conversation < 50; conversation++) {
            Answers first = new Answers(7, conversation);
            Answers second = new Answers(7, conversation);
            for (int i = 0; i < 12; i++) {
                assertThat(answer(first, question("ask", "a", "b", "c"), false))
                        .isEqualTo(answer(second, question("ask", "a", "b", "c"), false));
            }
        }
    }

    @Test
    void typesSomethingFittingWhereOnlyControlsAreOffered() {
        Answers answers = new Answers(1, 1);
        assertThat(answer(answers, question("ask_wish", "_skip"), false))
                .startsWith("\"text\":\"")
                .contains("Ik ", ".");
        assertThat(answer(answers, question("ask_age", "_skip"), false)).isEqualTo("\"text\":\"weet ik niet\"");
    }

    @Test
    void goesOnWhenAQuestionIsAskedAgain() {
        Answers answers = new Answers(1, 1);
        assertThat(answer(answers, question("ask", "a", "_skip", "_done"), true))
                .isEqualTo("\"choice\":\"_done\"");
        assertThat(answer(answers, question("ask", "a", "_skip"), true)).isEqualTo("\"choice\":\"_skip\"");
        assertThat(answer(answers, question("ask", "a"), true)).isEqualTo("\"choice\":\"a\"");
    }
}
