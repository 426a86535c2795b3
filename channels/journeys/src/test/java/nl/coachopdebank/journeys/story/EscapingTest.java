package nl.coachopdebank.journeys.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import nl.coachopdebank.journeys.browser.Browsing;
import nl.coachopdebank.journeys.browser.ChatPage;
import nl.coachopdebank.journeys.browser.ConsolePage;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.SharedCouch;
import nl.coachopdebank.journeys.run.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people type is text, in both windows: it makes no element, runs nothing and calls nobody. */
@ExtendWith({SharedCouch.class, Browsing.Open.class})
class EscapingTest {
    private static final List<String> PAYLOADS = List.of(
            "<script>alert('script')</script>",
            "<img src=x onerror=alert('img')>",
            "<svg/onload=alert('svg')>",
            "\"><iframe src=javascript:alert('frame')></iframe>",
            "<a href=\"javascript:alert('link')\">klik</a>",
            "[klik](javascript:alert('markdown'))",
            "[klik](http://example.org/weg) **vet** ![plaatje](http://example.org/x.png)",
            "<style>* { display: none }</style> &lt;b&gt; &amp;amp;",
            "${7*7} {{7*7}} {promise} {role}");
    /** Elements that only a payload could have made; the pages themselves have none of these in a message. */
    private static final String MADE = "script, img, iframe, style, a, svg, b, strong, object, embed, form, input";

    private final CouchProcess couch;
    private final Browsing browsing;

    EscapingTest(CouchProcess couch, Browsing browsing) {
        this.couch = couch;
        this.browsing = browsing;
    }

    @Test
    void whatAResidentTypesStaysTextForResidentAndCoach() {
        ChatPage chat = ChatPage.open(browsing.phone(couch.address()), couch.address());
        chat.presses("Start de zelftriage");
        chat.hears("Wat zou jij willen?");
        String wish = "<img src=x onerror=alert('wens')> [w](javascript:alert(1)) https://boos.example/x "
                + Words.PRIVATE + "-escape";
        chat.types(wish);
        chat.hears("In welke gemeente woon je?");
        PAYLOADS.forEach(payload -> say(chat, payload));
        chat.asksForCoach();
        chat.presses("Ja, alles");
        assertShownAsTyped(chat.messages("resident").locator(".bubble"));
        assertThat(chat.page().locator("a[href*='boos.example']")).hasCount(0);

        ConsolePage anna = ConsolePage.logIn(browsing.desk(couch.address()), couch.address(), "anna", "Anna");
        anna.opens(Words.PRIVATE + "-escape");
        assertThat(anna.story()).containsText(wish);
        assertThat(anna.story().locator(".story__wish").locator(MADE)).hasCount(0);
        assertThat(anna.page().locator(".work-item__wish").locator(MADE)).hasCount(0);
        assertShownAsTyped(anna.transcript().locator(".message--resident .message__text"));

        chat.page().reload();
        chat.sees(PAYLOADS.get(0));
        assertShownAsTyped(chat.messages("resident").locator(".bubble"));
    }

    @Test
    void whatACoachTypesIsMarkdownAtMost() {
        ChatPage chat = ChatPage.open(browsing.phone(couch.address()), couch.address());
        chat.types("Coach voor " + Words.PRIVATE + "-markdown");
        chat.sees("-markdown");
        chat.asksForCoach();
        chat.presses("Ja, alles");
        ConsolePage anna = ConsolePage.logIn(browsing.desk(couch.address()), couch.address(), "anna", "Anna");
        anna.page().locator("a.work-item").last().click();
        anna.takes();

        anna.says("<script>alert('coach')</script> <img src=x onerror=alert('coach')> [k](javascript:alert(1)) "
                + "**vet** [goed](https://example.org/lees) https://www.werk.nl/a?b=c.");

        chat.hearsCoach("<script>alert('coach')</script>");
        Locator bubble = chat.messages("coach").last().locator(".bubble");
        assertThat(bubble.locator("script, img, iframe")).hasCount(0);
        assertThat(bubble.locator("strong")).hasText("vet");
        assertThat(bubble.locator("a[rel='noopener noreferrer']")).hasCount(2);
        assertThat(bubble.locator("a")).hasCount(2);
        assertThat(bubble.locator("a").last()).hasAttribute("href", "https://www.werk.nl/a?b=c");
        assertThat(bubble.locator("a").last()).containsText("www.werk.nl");
    }

    private static void say(ChatPage chat, String payload) {
        int before = chat.messages("bot").count();
        chat.types(payload);
        assertThat(chat.messages("bot").nth(before)).isVisible();
    }

    private void assertShownAsTyped(Locator bubbles) {
        List<String> shown =
                bubbles.allTextContents().stream().map(String::strip).toList();
        assertThat(shown).containsAll(PAYLOADS);
        assertThat(bubbles.locator(MADE)).hasCount(0);
    }

    @Test
    void addressOfThePageIsTextToo() {
        Page page = browsing.phone(couch.address());
        page.navigate(
                couch.address() + "/?language=%3Cscript%3Ealert(1)%3C/script%3E&region=../../x&flow=<b>#<img src=x>");

        assertThat(page.locator(".message--bot .bubble").first()).containsText("Ik ben een chatbot");
    }
}
