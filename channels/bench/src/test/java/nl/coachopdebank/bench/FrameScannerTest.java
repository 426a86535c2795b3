package nl.coachopdebank.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameScannerTest {

    private static final String QUESTION = """
            { "seq" : 7, "at": "2026-11-22T09:00:00Z", "type": "message", "from": "bot", "name": "Coach op de Bank",
              "message": {"id": "b7", "text": "Kies: \\"choices\\":[{\\"value\\":\\"nep\\"}] \\\\", "sources": [
                  {"title": "UWV", "url": "https://uwv.nl", "checkedOn": "2026-11-01"}],
                "choices": [{"value": "zwolle", "label": "Zwolle"}, {"label": "D\\u00e9n", "value": "d\\u00e9n"},
                            {"value": "_skip", "label": "Sla over"}],
                "progress": {"of": 12, "step": 4}, "step": "ask_municipality", "replyTo": "m-3"}}
            """;

    private final FrameScanner scanner = new FrameScanner();
    private final Frame frame = new Frame();

    private Frame scan(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        scanner.scan(bytes, bytes.length, frame);
        return frame;
    }

    @Test
    void readsAQuestionOfTheBot() {
        Frame question = scan(QUESTION);
        assertThat(question.kind).isEqualTo(Frame.Kind.MESSAGE);
        assertThat(question.from).isEqualTo(Frame.From.BOT);
        assertThat(question.seq).isEqualTo(7);
        assertThat(question.progress).isEqualTo(4);
        assertThat(question.step).hasToString("ask_municipality");
        assertThat(question.replyTo.is(JsonCursor.word("m-3"))).isTrue();
    }

    @Test
    void readsChoicesStillEscapedAndNotThoseInsideTexts() {
        Frame question = scan(QUESTION);
        assertThat(question.choiceCount()).isEqualTo(3);
        assertThat(question.choice(0)).hasToString("zwolle");
        assertThat(question.choice(1)).hasToString("d\\u00e9n");
        assertThat(question.choice(2).startsWith('_')).isTrue();
    }

    @Test
    void doesNotTakeInnerNamesForOuterOnes() {
        Frame message =
                scan("{\"type\":\"message\",\"seq\":1,\"from\":\"bot\",\"message\":{\"seq\":99,\"type\":\"ack\","
                        + "\"vouchers\":[{\"replyTo\":\"x\",\"progress\":{\"step\":9}}],\"advice\":{\"routes\":[]}}}");
        assertThat(message.kind).isEqualTo(Frame.Kind.MESSAGE);
        assertThat(message.seq).isEqualTo(1);
        assertThat(message.hasProgress()).isFalse();
        assertThat(message.replyTo.isEmpty()).isTrue();
    }

    @Test
    void forgetsTheFrameBefore() {
        scan(QUESTION);
        Frame status = scan("{\"seq\":8,\"at\":\"x\",\"type\":\"status\",\"holder\":\"waiting\",\"promise\":null}");
        assertThat(status.kind).isEqualTo(Frame.Kind.STATUS);
        assertThat(status.heldByBot).isFalse();
        assertThat(status.choiceCount()).isZero();
        assertThat(status.hasProgress()).isFalse();
        assertThat(status.step.isEmpty()).isTrue();
    }

    @Test
    void readsTheFramesAroundAConversation() {
        assertThat(scan("{\"type\":\"welcome\",\"cursor\":12}").cursor).isEqualTo(12);
        assertThat(scan("{\"type\":\"ack\",\"id\":\"m-3\",\"duplicate\":true}").duplicate)
                .isTrue();
        assertThat(scan("{\"type\":\"ack\",\"id\":\"m-3\",\"duplicate\":false}").duplicate)
                .isFalse();
        assertThat(scan("{\"type\":\"error\",\"problem\":{\"status\":429,\"title\":\"Te snel\"}}").problem)
                .hasToString("Te snel");
        assertThat(scan("{\"type\":\"typing\"}").kind).isEqualTo(Frame.Kind.OTHER);
    }

    @Test
    void readsIdAndSecretOfANewConversation() {
        Frame created = scan("{\"events\":[" + QUESTION + "],\"id\":\"c1\",\"secret\":\"s1\"}");
        assertThat(created.id).hasToString("c1");
        assertThat(created.secret).hasToString("s1");
    }

    @Test
    void acceptsAnAbsentPartWrittenAsNull() {
        Frame message = scan("{\"type\":\"message\",\"seq\":2,\"from\":\"bot\",\"message\":{\"choices\":null,"
                + "\"progress\":null,\"replyTo\":null,\"step\":null}}");
        assertThat(message.choiceCount()).isZero();
        assertThat(message.hasProgress()).isFalse();
    }

    @Test
    void offersNoMoreChoicesThanItKeeps() {
        Frame message = scan("{\"message\":{\"choices\":[" + "{\"value\":\"a\"},".repeat(99) + "{\"value\":\"a\"}]}}");
        assertThat(message.choiceCount()).isEqualTo(64);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "hello",
                "{\"seq\":}",
                "{\"seq\":\"seven\"}",
                "{\"seq\":1}}",
                "{\"type\":\"ack",
                "{\"type\":\"ack\\",
                "{\"a\":[1,2}",
                "{\"message\":{\"choices\":[{\"value\":7}]}}",
                "{\"type\":\"ack\" \"id\":\"x\"}"
            })
    void refusesWhatIsNotTheJsonOfTheContract(String broken) {
        assertThatThrownBy(() -> scan(broken)).isInstanceOf(MalformedFrameException.class);
    }

    @Test
    void refusesNestingThatWouldUseUpTheStack() {
        assertThatThrownBy(() -> scan("{\"a\":" + "[".repeat(100_000))).isInstanceOf(MalformedFrameException.class);
    }

    @Test
    void readsOnlyTheBytesThatBelongToTheFrame() {
        byte[] bytes = "{\"seq\":3}{\"seq\":4}".getBytes(StandardCharsets.UTF_8);
        scanner.scan(bytes, 9, frame);
        assertThat(frame.seq).isEqualTo(3);
    }
}
