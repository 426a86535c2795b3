package nl.coachopdebank.journeys.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import nl.coachopdebank.journeys.browser.Browsing;
import nl.coachopdebank.journeys.browser.ChatPage;
import nl.coachopdebank.journeys.browser.ConsolePage;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.SharedCouch;
import nl.coachopdebank.journeys.run.Words;
import nl.coachopdebank.journeys.wire.Resident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Without a mouse or a finger. */
@ExtendWith({SharedCouch.class, Browsing.Open.class})
class KeyboardTest {
    /** More stops than either page has. */
    private static final int MOST_STOPS = 80;

    private static final String FOCUSED = """
            () => {
                let element = document.activeElement;
                while (element?.shadowRoot?.activeElement) {
                    element = element.shadowRoot.activeElement;
                }
                if (!element || element === document.body || element.matches('main, nav, [role=log], [role=region], [aria-disabled]')) {
                    return '';
                }
                const label = element.labels?.[0]?.textContent;
                return (label ?? element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
            }
            """;

    private final CouchProcess couch;
    private final Browsing browsing;

    KeyboardTest(CouchProcess couch, Browsing browsing) {
        this.couch = couch;
        this.browsing = browsing;
    }

    @Test
    void firstQuestionsAreAnsweredWithTabAndEnter() {
        ChatPage chat = ChatPage.open(browsing.phone(couch.address()), couch.address());
        Page page = chat.page();

        press(page, "Start de zelftriage");
        chat.hears("Wat zou jij willen?");
        goTo(page, "Jouw bericht");
        page.keyboard().type("Ik wil leren");
        page.keyboard().press("Enter");
        chat.hears("In welke gemeente woon je?");
        page.keyboard().type("Kampen");
        page.keyboard().press("Enter");
        chat.hears("Hoe is het nu met je werk?");
        press(page, "Mijn contract stopt");
        chat.hears("Wanneer stopt je werk?");
        press(page, "Waarom deze vraag?");
        chat.sees("vier maanden");
        press(page, "Sla over");
        chat.hears("In welke sector");
    }

    @Test
    void answeredQuestionIsReadableButNoStopOnTheWayToTheNext() {
        ChatPage chat = ChatPage.open(browsing.phone(couch.address()), couch.address());
        Page page = chat.page();
        TriageWalk.begin(chat, "Ik wil leren");
        chat.hears("Wanneer stopt je werk?");

        press(page, "Binnen 4 maanden");
        chat.hears("In welke sector");

        assertThat(focused(page)).startsWith("Gekozen: Binnen 4 maanden");
        page.keyboard().press("Tab");
        assertThat(focused(page)).isEqualTo("Horeca");
        assertThat(page.locator(".choices--closed button")).hasCount(0);
        assertThat(page.locator("[aria-disabled]")).hasCount(0);
    }

    @Test
    void menuOpensAndClosesAndGivesTheFocusBack() {
        ChatPage chat = ChatPage.open(browsing.phone(couch.address()), couch.address());
        Page page = chat.page();

        press(page, "Menu");
        assertThat(page.locator(".menu")).isVisible();
        page.keyboard().press("Escape");

        assertThat(page.locator(".menu")).isHidden();
        assertThat(focused(page)).isEqualTo("Menu");
    }

    @Test
    void coachTakesAndAnswersWithTheKeyboard() {
        Resident resident = Resident.at(couch.address(), java.util.Map.of("language", "nl", "flow", "zelftriage"));
        resident.says("Toetsenbord " + Words.PRIVATE);
        resident.asksForCoach();
        ConsolePage anna = ConsolePage.logIn(browsing.desk(couch.address()), couch.address(), "anna", "Anna");
        Page page = anna.page();

        goToPart(page, "Toetsenbord " + Words.PRIVATE);
        page.keyboard().press("Enter");
        assertThat(page.locator("coach-case")).isVisible();
        press(page, "Neem over");
        assertThat(page.locator(".case__state")).hasText("Bij jou");
        goTo(page, "Jouw bericht aan de bewoner");
        page.keyboard().type("Hallo van het toetsenbord");
        page.keyboard().press("Enter");

        resident.waitsFor("the coach", event -> event.isFrom("coach"));
    }

    private static void press(Page page, String label) {
        goTo(page, label);
        page.keyboard().press("Enter");
    }

    /** Presses Tab until the focus is on what has this label. */
    private static void goTo(Page page, String label) {
        for (int stop = 0; stop < MOST_STOPS && !focused(page).equals(label); stop++) {
            page.keyboard().press("Tab");
        }
        assertThat(focused(page)).as("what Tab reaches").isEqualTo(label);
    }

    private static void goToPart(Page page, String part) {
        for (int stop = 0; stop < MOST_STOPS && !focused(page).contains(part); stop++) {
            page.keyboard().press("Tab");
        }
        assertThat(focused(page)).as("what Tab reaches").contains(part);
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate(FOCUSED));
    }
}
