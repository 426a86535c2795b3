package nl.coachopdebank.journeys.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import nl.coachopdebank.journeys.browser.Browsing;
import nl.coachopdebank.journeys.browser.ChatPage;
import nl.coachopdebank.journeys.browser.ConsolePage;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.SharedCouch;
import nl.coachopdebank.journeys.wire.Resident;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** WCAG 2.2 AA as far as a machine can see it, on the narrowest screen, in light and dark. */
@ExtendWith({SharedCouch.class, Browsing.Open.class})
class AccessibilityTest {
    private final CouchProcess couch;
    private final Browsing browsing;

    AccessibilityTest(CouchProcess couch, Browsing browsing) {
        this.couch = couch;
        this.browsing = browsing;
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void chatIsAccessibleFromTheWelcomeToTheVouchers(ColorScheme scheme) {
        ChatPage chat = ChatPage.open(browsing.narrow(couch.address(), scheme), couch.address());
        check(chat.page());
        chat.page().locator(".header__menu").click();
        browsing.assertPartAccessible(chat.page(), "couch-chat", ".menu");
        chat.page().keyboard().press("Escape");
        TriageWalk.toTheVouchers(chat, "Ik wil iets met een heellangwoordzonderspatiesdatnooitafbreekt");
        assertThat(chat.vouchers().first()).isVisible();
        chat.asksWhy("Waarom zie ik dit?");
        check(chat.page());
        chat.asksForCoach();
        chat.presses("Ja, alles");
        chat.types("ik wil niet meer leven");
        assertThat(chat.page().locator(".safety").first()).isVisible();
        check(chat.page());
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void consoleIsAccessibleFromTheLoginToTheTalk(ColorScheme scheme) {
        Resident resident = Resident.at(couch.address(), Map.of("language", "nl", "flow", "zelftriage"));
        resident.says("Toegankelijk " + scheme);
        resident.asksForCoach();
        Page page = browsing.narrow(couch.address(), scheme);
        page.navigate(couch.address() + "/login");
        assertThat(page.locator("#demo")).isVisible();
        check(page);
        ConsolePage anna = ConsolePage.logIn(page, couch.address(), "anna", "Anna");
        assertThat(page.locator("a.work-item").first()).isVisible();
        check(page);
        anna.opens("Toegankelijk " + scheme);
        check(page);
        anna.takes();
        anna.says("Hallo");
        check(page);
    }

    private void check(Page page) {
        browsing.assertAccessible(page);
    }
}
