package nl.coachopdebank.journeys.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import nl.coachopdebank.journeys.browser.Browsing;
import nl.coachopdebank.journeys.browser.ChatPage;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.SharedCouch;
import nl.coachopdebank.journeys.wire.CoachAtWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Numbers to call, at once and once, whoever holds the talk. */
@ExtendWith({SharedCouch.class, Browsing.Open.class})
class HelpLinesTest {
    private static final String ALARM = "ik wil niet meer leven";

    private final CouchProcess couch;
    private final Browsing browsing;

    HelpLinesTest(CouchProcess couch, Browsing browsing) {
        this.couch = couch;
        this.browsing = browsing;
    }

    @Test
    void standOnTheResidentsOwnMessageWhileACoachTalks() {
        ChatPage chat = ChatPage.open(browsing.phone(couch.address()), couch.address());
        chat.types("Hulplijnen bij een coach");
        chat.sees("Hulplijnen bij een coach");
        chat.asksForCoach();
        chat.presses("Ja, alles");
        CoachAtWork.named("anna", couch.address()).takes(chat.handOff()).expect(200);
        chat.isWith("Je praat met coach Anna");
        chat.listensToWhatIsSpoken();

        chat.types(ALARM);

        seesTheLinesOnce(chat);
        assertThat(chat.messages("resident").last().locator(".safety")).isVisible();
        chat.hasSpoken("0800-0113");
        chat.page().reload();
        chat.isWith("Je praat met coach Anna");
        seesTheLinesOnce(chat);
    }

    @Test
    void standOnTheBotsMessageOnlyWhenTheBotSaysThem() {
        ChatPage chat = ChatPage.open(browsing.phone(couch.address()), couch.address());
        chat.listensToWhatIsSpoken();

        chat.types(ALARM);

        chat.hears("Ik neem dit serieus.");
        seesTheLinesOnce(chat);
        assertThat(chat.messages("bot").last().locator(".bubble a[href='tel:08000113']"))
                .isVisible();
        chat.hasSpoken("0800-0113");
        assertThat(chat.spoken())
                .filteredOn(text -> text.toString().contains("0800-0113"))
                .hasSize(1);
        chat.page().reload();
        chat.hears("Ik neem dit serieus.");
        seesTheLinesOnce(chat);
        assertThat(chat.messages("bot").last().locator(".safety")).isVisible();
    }

    @Test
    void whoLeavesQuicklyLeavesNothingBehind() {
        Page page = browsing.phone(couch.address());
        ChatPage chat = ChatPage.open(page, couch.address());
        chat.types("mijn man slaat mij");
        assertThat(page.locator(".safety")).isVisible();
        String elsewhere = couch.address() + "/chat/icon.svg";
        page.locator("couch-chat").evaluate("(chat, to) => chat.setAttribute('leave-to', to)", elsewhere);
        int before = (int) page.evaluate("() => history.length");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sluit snel"))
                .click();

        page.waitForURL(elsewhere);
        assertThat(page.evaluate("() => [localStorage.length, sessionStorage.length, history.length]"))
                .isEqualTo(List.of(0, 0, before));
    }

    private static void seesTheLinesOnce(ChatPage chat) {
        Locator card = chat.page().locator(".safety");
        assertThat(card).hasCount(1);
        assertThat(card.locator("a[href='tel:08000113']")).isVisible();
        assertThat(card.locator("a[href='tel:113']")).hasText("113");
        assertThat(chat.page().getByText("Sluit snel")).hasCount(1);
    }
}
