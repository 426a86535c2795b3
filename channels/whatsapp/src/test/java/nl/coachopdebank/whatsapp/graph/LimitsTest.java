package nl.coachopdebank.whatsapp.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.coachopdebank.whatsapp.Payloads;
import nl.coachopdebank.whatsapp.graph.ChoiceList.Row;
import nl.coachopdebank.whatsapp.graph.ChoiceList.Section;
import nl.coachopdebank.whatsapp.graph.ReplyButtons.Button;
import nl.coachopdebank.whatsapp.graph.Template.Parameter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayName("Meta's limits")
class LimitsTest {
    private static final JsonNode LIMITS = Payloads.json("limits.json").path("limits");
    private static final List<Button> BUTTONS = List.of(new Button("id", "title"));
    private static final List<Row> ROWS = List.of(new Row("id", "title", null));

    /** What is made of a number of characters or pieces. */
    private static final Map<String, IntConsumer> MADE = new TreeMap<>(Map.ofEntries(
            Map.entry("text.body", n -> Text.of("x".repeat(n))),
            Map.entry("interactive.header.text", n -> new ReplyButtons("x".repeat(n), "body", null, BUTTONS)),
            Map.entry("interactive.footer.text", n -> new ReplyButtons(null, "body", "x".repeat(n), BUTTONS)),
            Map.entry("interactive.button.body", n -> ReplyButtons.of("x".repeat(n), BUTTONS)),
            Map.entry(
                    "interactive.button.count",
                    n -> ReplyButtons.of("body", each(n, i -> new Button("i" + i, "t" + i)))),
            Map.entry("interactive.button.title", n -> new Button("id", "x".repeat(n))),
            Map.entry("interactive.button.id", n -> new Button("x".repeat(n), "title")),
            Map.entry("interactive.list.body", n -> ChoiceList.of("x".repeat(n), "button", ROWS)),
            Map.entry("interactive.list.button", n -> ChoiceList.of("body", "x".repeat(n), ROWS)),
            Map.entry("interactive.list.sections", n -> list(each(n, i -> section("t", each(1, j -> row(i)))))),
            Map.entry(
                    "interactive.list.rows_total",
                    n -> list(List.of(
                            section("t", each(n / 2, LimitsTest::row)),
                            section("t", each(n - n / 2, i -> row(i + n)))))),
            Map.entry("interactive.list.section.title", n -> section("x".repeat(n), ROWS)),
            Map.entry("interactive.list.row.title", n -> new Row("id", "x".repeat(n), null)),
            Map.entry("interactive.list.row.description", n -> new Row("id", "title", "x".repeat(n))),
            Map.entry("interactive.list.row.id", n -> new Row("x".repeat(n), "title", null)),
            Map.entry("template.name", n -> new Template("x".repeat(n), "nl", List.of(), List.of())),
            Map.entry(
                    "template.quick_reply.buttons_total",
                    n -> new Template("name", "nl", List.of(), Collections.nCopies(n, "payload"))),
            Map.entry(
                    "biz_opaque_callback_data",
                    n -> OutgoingMessage.of(Recipient.phone("31600000101"), Text.of("x"))
                            .withOwnId("x".repeat(n)))));

    /** Limits of what is not sent, of what Meta keeps of a template, and of what others watch over. */
    private static final List<String> ELSEWHERE = List.of(
            "interactive.cta_url.",
            "interactive.location_request.",
            "media.",
            "template.body",
            "template.header.text",
            "template.footer",
            "template.button.text",
            "webhook.",
            "pair.",
            "throughput.",
            "window.",
            "typing.");

    private static <T> List<T> each(int count, IntFunction<T> making) {
        return IntStream.range(0, count).mapToObj(making).toList();
    }

    private static Row row(int i) {
        return new Row("row" + i, "title", null);
    }

    private static Section section(String title, List<Row> rows) {
        return new Section(title, rows);
    }

    private static ChoiceList list(List<Section> sections) {
        return new ChoiceList(null, "body", null, "button", sections);
    }

    @TestFactory
    Stream<DynamicTest> holdExactly() {
        return MADE.entrySet().stream()
                .map(made -> DynamicTest.dynamicTest(made.getKey(), () -> {
                    int most = LIMITS.path(made.getKey()).intValue();
                    assertThatCode(() -> made.getValue().accept(most)).doesNotThrowAnyException();
                    assertThatThrownBy(() -> made.getValue().accept(most + 1))
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessageStartingWith(made.getKey() + " ")
                            .hasMessageNotContaining("xxx");
                }));
    }

    @Test
    void areAllLookedAtOrKnownToBelongElsewhere() {
        assertThat(LIMITS.propertyNames())
                .hasSize(44)
                .allMatch(name -> MADE.containsKey(name) || ELSEWHERE.stream().anyMatch(name::startsWith))
                .containsAll(MADE.keySet());
    }

    @Test
    void countAnEmojiAsItsUtf16Units() {
        assertThatThrownBy(() -> new Button("id", "👩🏽‍⚕️".repeat(3))).hasMessageContaining("not 21");
    }

    @Test
    void wantSomethingInEverything() {
        assertThat(Stream.<Runnable>of(
                        () -> Text.of(" "),
                        () -> new Button("", "title"),
                        () -> new Button("id", ""),
                        () -> new Button("id", "two\nlines"),
                        () -> ReplyButtons.of("body", List.of()),
                        () -> ReplyButtons.of("body", List.of(new Button("a", "1"), new Button("a", "2"))),
                        () -> ReplyButtons.of("body", List.of(new Button("a", "1"), new Button("b", "1"))),
                        () -> list(List.of()),
                        () -> section(null, List.of()),
                        () -> list(List.of(section(null, List.of(row(1))), section("t", List.of(row(2))))),
                        () -> list(List.of(section("t", List.of(row(1))), section("t", List.of(row(1))))),
                        () -> new Template("Name", "nl", List.of(), List.of()),
                        () -> new Template("name", "Dutch", List.of(), List.of()),
                        () -> new Template("name", "nl", List.of(), List.of("")),
                        () -> new Template(
                                "name", "nl", List.of(Parameter.of("a"), Parameter.named("b", "c")), List.of()),
                        () -> new ReadReceipt("", true),
                        () -> Recipient.of(null, null),
                        () -> Recipient.phone("06 1234"),
                        () -> Recipient.userId("31600000101"),
                        () -> new Recipient("cc", "+31600000101")))
                .allSatisfy(making -> assertThatThrownBy(making::run).isInstanceOf(IllegalArgumentException.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two\nlines", "a\ttab", "a\rreturn", "five     spaces"})
    void letNoParameterThroughThatMetaRefuses(String text) {
        assertThatThrownBy(() -> Parameter.of(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatCode(() -> Parameter.of("four    spaces")).doesNotThrowAnyException();
    }
}
