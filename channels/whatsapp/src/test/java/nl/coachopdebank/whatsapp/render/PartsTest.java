package nl.coachopdebank.whatsapp.render;

import static nl.coachopdebank.whatsapp.render.Body.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A text in parts")
class PartsTest {
    private static final String FAMILY = "👨‍👩‍👧‍👦";

    @Test
    void isPartedAtAParagraph() {
        assertThat(Parts.of("Eerste zin. Nog een.\n\nTweede alinea hier.", 30))
                .containsExactly("Eerste zin. Nog een.", "Tweede alinea hier.");
    }

    @Test
    void isPartedAtALineThenASentenceThenAWord() {
        assertThat(Parts.of("Een regel.\nNog een regel. En meer", 25))
                .containsExactly("Een regel.", "Nog een regel. En meer");
        assertThat(Parts.of("Een zin hier. En een lange zin", 25)).containsExactly("Een zin hier.", "En een lange zin");
        assertThat(Parts.of("zonder punt of komma erin", 15)).containsExactly("zonder punt of", "komma erin");
    }

    @Test
    void isNotPartedBehindTheNumberOfALine() {
        assertThat(Parts.of("Kies maar. 1. Horeca en meer", 20)).containsExactly("Kies maar.", "1. Horeca en meer");
    }

    @Test
    void takesNoMorePartsThanItMust() {
        String text = "a ".repeat(10) + "\n\n" + "b ".repeat(30) + "\n\n" + "c ".repeat(9);

        assertThat(Parts.of(text.strip(), 60)).hasSize(2);
    }

    @Test
    void keepsAnEmojiAWebAddressAndBoldWordsWhole() {
        assertThat(Parts.of("x".repeat(8) + FAMILY + FAMILY, 20)).containsExactly("x".repeat(8) + FAMILY, FAMILY);
        assertThat(Parts.of("😀".repeat(8), 5)).containsExactly("😀😀", "😀😀", "😀😀", "😀😀");
        assertThat(Parts.of("Zie dit:https://voorbeeld.nl/pad", 26))
                .containsExactly("Zie", "dit:", "https://voorbeeld.nl/pad");
        assertThat(Parts.of("Lees *deze drie woorden* goed", 20))
                .containsExactly("Lees", "*deze drie woorden*", "goed");
    }

    @Test
    void keepsLongTextsOfRealMessagesUnderTheLimit() {
        String paragraph =
                "Dit is een zin van een redactie. Er staat **iets belangrijks** in, en https://www.uwv.nl/ww ook. ";
        String text = (paragraph.repeat(10).strip() + "\n\n").repeat(5);

        List<String> seen = aMessage(text).inDutch().stream().map(Seen::words).toList();

        assertThat(text.length()).isGreaterThan(4500);
        assertThat(seen).hasSize(2).allSatisfy(part -> assertThat(part.length()).isLessThanOrEqualTo(4096));
        assertThat(String.join("\n\n", seen)).isEqualTo(Markdown.toWhatsApp(text));
    }

    @Test
    void keepsAnEmojiAtTheLimitWhole() {
        List<String> seen = aMessage("x".repeat(4090) + FAMILY + " einde").inDutch().stream()
                .map(Seen::words)
                .toList();

        assertThat(seen).containsExactly("x".repeat(4090), FAMILY + " einde");
    }
}
