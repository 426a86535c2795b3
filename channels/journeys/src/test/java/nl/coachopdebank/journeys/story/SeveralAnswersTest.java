package nl.coachopdebank.journeys.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import nl.coachopdebank.journeys.browser.Browsing;
import nl.coachopdebank.journeys.browser.ChatPage;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.SharedCouch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A question that takes several answers at once, with the keyboard only and with a finger. */
@ExtendWith({SharedCouch.class, Browsing.Open.class})
class SeveralAnswersTest {
    private static final String MONEY = "Geldzorgen";
    private static final String READING = "Lezen en schrijven";
    private static final String FINE = "Nee, dat gaat goed";

    private final CouchProcess couch;
    private final Browsing browsing;

    SeveralAnswersTest(CouchProcess couch, Browsing browsing) {
        this.couch = couch;
        this.browsing = browsing;
    }

    private ChatPage atTheHelp(Page page) {
        ChatPage chat = ChatPage.open(page, couch.address());
        TriageWalk.begin(chat, "Ik wil iets anders");
        TriageWalk.toTheHelp(chat);
        return chat;
    }

    @Test
    void twoAnswersAreTickedAndSentAsOneMessageWithTheKeyboard() {
        ChatPage chat = atTheHelp(browsing.phone(couch.address()));
        Page page = chat.page();
        assertThat(page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Kies een of meer antwoorden")))
                .isVisible();

        chat.box(MONEY).focus();
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        chat.hears("Hoe wil je verder?");
        assertThat(chat.messages("resident").last()).containsText(MONEY + ", " + READING);
    }

    @Test
    void theAnswerThatGoesAloneGivesWayAndTakesOver() {
        ChatPage chat = atTheHelp(browsing.phone(couch.address()));

        chat.box(MONEY).check();
        chat.box(FINE).check();
        assertThat(chat.box(MONEY)).not().isChecked();
        chat.box(READING).check();
        assertThat(chat.box(FINE)).not().isChecked();
        assertThat(chat.box(READING)).isChecked();
    }

    @Test
    void nothingTickedIsSaidAndTypingWorksToo() {
        ChatPage chat = atTheHelp(browsing.phone(couch.address()));

        chat.ticks();
        assertThat(chat.page().locator(".several__missing")).hasText("Kies eerst een antwoord, of sla de vraag over.");
        chat.types("geld en lezen");
        chat.hears("Hoe wil je verder?");
    }

    @Test
    void whatWasTickedStaysToReadAfterAReloadAndNothingElse() {
        ChatPage chat = atTheHelp(browsing.phone(couch.address()));
        chat.ticks(MONEY, READING);
        chat.hears("Hoe wil je verder?");
        chat.page().reload();
        chat.hears("Hoe wil je verder?");

        assertThat(chat.page().locator(".several.choices--closed > .choices__past"))
                .hasText(Pattern.compile(MONEY + ", " + READING));
        assertThat(chat.page().locator(".several input")).hasCount(0);
    }

    @Test
    void boxesAreAccessibleOnTheNarrowestScreenAndHighEnoughForAFinger() {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            ChatPage chat = atTheHelp(browsing.narrow(couch.address(), scheme));
            assertThat(chat.page().locator(".several__line").first().boundingBox().height)
                    .isGreaterThanOrEqualTo(44);
            browsing.assertAccessible(chat.page());
            chat.ticks();
            browsing.assertAccessible(chat.page());
            chat.ticks(MONEY);
            chat.hears("Hoe wil je verder?");
            browsing.assertAccessible(chat.page());
        }
    }
}
