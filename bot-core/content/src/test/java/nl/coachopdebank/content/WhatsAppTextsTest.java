package nl.coachopdebank.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Release;
import nl.coachopdebank.conversation.release.Say;
import nl.coachopdebank.conversation.release.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts for WhatsApp alone: how they are written, and what an editor is told of them. */
class WhatsAppTextsTest {
    private static final String TRIAGE = "base/flows/zelftriage.yaml";
    private static final String MENU = "base/flows/menu.yaml";
    private static final String ONTSLAG = "base/faq/ontslag.md";
    private static final String LONG = "\"" + "Dit is menu. ".repeat(90) + "\"";

    @Test
    void standBesideTheOrdinaryText() {
        Release release = TestContent.good()
                .changed(ONTSLAG, "## en\n", "## nl whatsapp\nGeen besluit.\n\n## en\n")
                .changed(MENU, "nl: Begin,", "nl: Begin, whatsapp: {en: Start},")
                .read()
                .release()
                .orElseThrow();
        Text answer = release.base().topic("ontslag").orElseThrow().answer();
        Text label = ((Say) release.base().flow("menu").orElseThrow().steps().get(0))
                .buttons()
                .get(0)
                .label();

        assertThat(answer.in(Language.NL)).startsWith("Dit is");
        assertThat(answer.onWhatsApp(Language.NL)).isEqualTo("Geen besluit.");
        assertThat(answer.onWhatsApp(Language.EN)).isEqualTo(answer.in(Language.EN));
        assertThat(answer.onWhatsApp(Language.PL)).isEqualTo("Geen besluit.");
        assertThat(label.onWhatsApp(Language.EN)).isEqualTo("Start");
        assertThat(label.onWhatsApp(Language.NL)).isEqualTo("Begin");
    }

    static Stream<Arguments> errors() {
        return Stream.of(
                arguments(
                        ONTSLAG,
                        "## en\n",
                        "## nl whatsapp\nEen.\n## nl whatsapp\nTwee.\n## en\n",
                        "readable",
                        "## nl whatsapp staat er twee keer"),
                arguments(ONTSLAG, "## en\n", "## pl whatsapp\nNie.\n\n## en\n", "whatsapp", "in de taal pl"),
                arguments(
                        ONTSLAG,
                        "## en\n",
                        "## nl whatsapp\nDan krijg je geld.\n\n## en\n",
                        "promise",
                        "klinkt als een belofte"),
                arguments(MENU, "nl: Begin,", "nl: Begin, whatsapp: {de: Start},", "schema", "'de' bestaat hier niet"),
                arguments(MENU, "title: {nl: menu,", "title: {nl: menu, whatsapp: {nl: Kort},", "schema", "'whatsapp'"),
                arguments(
                        TRIAGE,
                        "nl: Zzp,",
                        "nl: Zzp, whatsapp: {nl: uitkering},",
                        "options",
                        "\"uitkering\" past bij"));
    }

    @ParameterizedTest(name = "{0}: {2} -> {3}")
    @MethodSource("errors")
    void keepContentFromGoingLiveWhenTheyAreWrong(String file, String from, String to, String rule, String message) {
        assertThat(TestContent.good().changed(file, from, to).read().errors()).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo(file);
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.message()).contains(message);
        });
    }

    @Test
    void whatFitsOnWhatsAppIsJudgedByItsOwnText() {
        TestContent label = TestContent.good().changed(MENU, "nl: Begin,", "nl: Begin nu met de zelftriage,");
        String shorter = "nl: Begin nu met de zelftriage, whatsapp: {nl: Begin},";

        assertThat(label.changed(MENU, "nl: Begin nu met de zelftriage,", shorter)
                        .read()
                        .findings())
                .isEmpty();
        assertThat(whatsApp(TestContent.good()
                        .changed(MENU, "nl: Begin,", "nl: Begin, whatsapp: {nl: Begin nu met de zelftriage},")))
                .contains("26 tekens", "Hooguit 20 past op WhatsApp");
    }

    @Test
    void aLongTextIsFineBesideAShortOneForWhatsApp() {
        TestContent both =
                TestContent.good().changed(MENU, "nl: Dit is menu.,", "nl: " + LONG + ", whatsapp: {nl: Kort.},");
        TestContent wrong =
                TestContent.good().changed(MENU, "nl: Dit is menu.,", "nl: Kort., whatsapp: {nl: " + LONG + "},");

        assertThat(both.read().findings()).isEmpty();
        assertThat(whatsApp(wrong)).contains("heeft 1169 tekens", "hooguit 1024 past op WhatsApp");
    }

    @Test
    void aPhraseThatIsAButtonHasTheLengthOfAButton() {
        assertThat(whatsApp(TestContent.good()
                        .changed(
                                "base/phrases.yaml",
                                "label_when: {nl: Een zin.",
                                "label_when: {nl: Wanneer komt de coach?")))
                .contains("22 tekens", "hooguit 20");
    }

    private static String whatsApp(TestContent content) {
        return content.read().findings().stream()
                .filter(finding -> finding.rule().equals("whatsapp"))
                .map(finding -> finding.message() + " " + finding.remedy())
                .collect(Collectors.joining("\n"));
    }
}
