package nl.coachopdebank.whatsapp.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Words of a message")
class MarkdownTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "**Ik ben een chatbot.** Hoi | *Ik ben een chatbot.* Hoi",
                "Lees **dit ** eerst | Lees *dit*  eerst",
                "(**let op**) | (*let op*)",
                "werk**zaam**heid | werkzaamheid",
                "** los | ** los",
                "**open | **open",
                "[UWV](https://www.uwv.nl) | UWV (https://www.uwv.nl)",
                "[https://www.uwv.nl](https://www.uwv.nl) | https://www.uwv.nl",
                "[113.nl](https://www.113.nl) | https://www.113.nl",
                "[www.uwv.nl](https://www.uwv.nl/) | https://www.uwv.nl/",
                "[**het** UWV](https://uwv.nl) | *het* UWV (https://uwv.nl)",
                "**[UWV](https://uwv.nl)** | *UWV* (https://uwv.nl)",
                "[bel](tel:0800-0113) | bel (0800-0113)",
                "[a@b.nl](mailto:a@b.nl) | a@b.nl",
                "[klik](javascript:alert) | klik",
                "[klik](https://uwv.nl@evil.example) | klik",
                "[geen link] (hier) | [geen link] (hier)",
                "Zie https://x.nl/_a_/*b. | Zie https://x.nl/_a_/*b.",
            })
    void areFormattedAsWhatsAppHasIt(String markdown, String whatsApp) {
        assertThat(Markdown.toWhatsApp(markdown)).isEqualTo(whatsApp);
    }

    @Test
    void keepTheirListsAndLines() {
        assertThat(Markdown.toWhatsApp("Dit kan:\r\n* **een**\r\n• twee\n  - drie\n3) vier\n\n\n\nKlaar  \n"))
                .isEqualTo("Dit kan:\n- *een*\n- twee\n- drie\n3. vier\n\nKlaar");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dit is \\*echt\\* zo | dit is ∗echt∗ zo",
                "_schuin_ en ~door~ | ＿schuin＿ en ∼door∼",
                "__init__ | ＿＿init＿＿",
                "een `code` | een ‘code‘",
                "```blok | ‘‘‘blok",
                "\\*a en **Wens** | ∗a en *Wens*",
                "**Wens**: \\*niets | *Wens*: ∗niets",
                "**een _twee_ drie** | *een ＿twee＿ drie*",
                "> 3 jaar | ＞ 3 jaar",
                "\\* melk | ∗ melk",
            })
    void areNotFormattedByAccident(String markdown, String whatsApp) {
        assertThat(Markdown.toWhatsApp(markdown)).isEqualTo(whatsApp);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5 * 3 * 2", "een_twee_drie", "4* hotel", "~100 euro", "wachtwoord`", "a*b*c", "3 > 2", "_"})
    void keepSignsThatFormatNothing(String words) {
        assertThat(Markdown.toWhatsApp(words)).isEqualTo(words);
    }

    @Test
    void thatAreNoMarkdownComeOutAsTheyWere() {
        String words = "[x](https://y.nl) **a\\** - 1. #";

        assertThat(Markdown.toWhatsApp("x " + Markdown.escaped(words)).replace('∗', '*'))
                .isEqualTo("x " + words);
    }

    @Test
    void ofALongTextInBoldAreNotBold() {
        String words = "woord ".repeat(100).strip();

        assertThat(Markdown.toWhatsApp("**" + words + "**")).isEqualTo(words);
    }
}
