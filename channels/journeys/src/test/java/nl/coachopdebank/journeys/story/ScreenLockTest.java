package nl.coachopdebank.journeys.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import nl.coachopdebank.journeys.browser.Browsing;
import nl.coachopdebank.journeys.browser.ConsolePage;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.Launch;
import nl.coachopdebank.journeys.run.SharedCouch;
import nl.coachopdebank.journeys.run.Words;
import nl.coachopdebank.journeys.wire.Resident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A desk that is left, and a day that was long: the screen locks, says so before, and nothing that was written is lost. */
@ExtendWith({SharedCouch.class, Browsing.Open.class})
class ScreenLockTest {
    private static final long MINUTE = 60_000;
    private static final String DRAFT = "Ik zoek het voor je uit.";

    private final CouchProcess couch;
    private final Browsing browsing;

    ScreenLockTest(CouchProcess couch, Browsing browsing) {
        this.couch = couch;
        this.browsing = browsing;
    }

    @Test
    void leftDeskWarnsThenLocksAndComesBackToTheSamePlaceWithTheDraft() {
        String wish = waiting(couch, "koffie");
        ConsolePage anna = atWork(couch, wish);
        Page page = anna.page();

        page.clock().runFor(12 * MINUTE);
        assertThat(warning(page)).hasCount(0);
        page.clock().runFor(MINUTE);
        assertThat(heading(page, "Over 2 minuten gaat het scherm op slot")).isVisible();
        assertThat(button(page, "Blijf ingelogd")).isFocused();
        browsing.assertAccessible(page);
        page.clock().runFor(MINUTE + 1_000);
        assertThat(heading(page, "Over 1 minuut gaat het scherm op slot")).isVisible();
        page.clock().runFor(MINUTE);

        assertThat(page).hasURL(Pattern.compile("/login\\?verlopen$"));
        assertThat(page.getByText("Je was een tijd weg. Log weer in. Je tekst staat nog klaar."))
                .isVisible();
        assertThat(page.getByText("Je bent al ingelogd")).hasCount(0);
        logsInAgain(page);
        assertThat(page.locator(".case__state")).hasText("Bij jou");
        assertThat(page.getByLabel("Jouw bericht aan de bewoner")).hasValue(DRAFT);
    }

    @Test
    void answerToTheWarningKeepsTheDeskOpenAndAMouseAloneDoesNot() {
        ConsolePage anna = atWork(couch, waiting(couch, "terug"));
        Page page = anna.page();
        page.clock().runFor(13 * MINUTE + 1_000);
        assertThat(warning(page)).isVisible();

        page.mouse().move(300, 300);
        page.clock().runFor(2_000);
        assertThat(warning(page)).isVisible();
        page.keyboard().press("Enter");

        assertThat(warning(page)).hasCount(0);
        assertThat(page.getByLabel("Jouw bericht aan de bewoner")).isFocused();
        page.clock().runFor(12 * MINUTE);
        assertThat(warning(page)).hasCount(0);
    }

    @Test
    void whoWorksIsNotWarned() {
        ConsolePage anna = atWork(couch, waiting(couch, "bezig"));
        Page page = anna.page();

        for (int minute = 0; minute < 20; minute += 5) {
            page.mouse().move(200 + minute, 200);
            page.clock().runFor(5 * MINUTE);
        }

        assertThat(warning(page)).hasCount(0);
        assertThat(page.locator(".case__state")).hasText("Bij jou");
    }

    @Test
    void deskThatSleptLocksBeforeTheHandThatWakesItCounts() {
        ConsolePage anna = atWork(couch, waiting(couch, "slaap"));
        Page page = anna.page();

        page.clock().fastForward(3 * 60 * MINUTE);
        page.mouse().move(300, 300);

        assertThat(page).hasURL(Pattern.compile("/login\\?verlopen$"));
    }

    @Test
    void longDayEndsWithAWarningThatCanBePutOff() {
        try (CouchProcess shortDays =
                CouchProcess.start(Launch.demo("short-days").with("couch.login.ends-after", "PT8M"))) {
            ConsolePage anna = atWork(shortDays, waiting(shortDays, "lange dag"));
            Page page = anna.page();
            page.clock().runFor(6 * MINUTE + 1_000);
            assertThat(heading(page, "Over 2 minuten log je opnieuw in")).isVisible();
            browsing.assertAccessible(page);

            button(page, "Maak dit eerst af").click();
            assertThat(warning(page)).hasCount(0);
            page.clock().runFor(MINUTE);
            assertThat(warning(page)).hasCount(0);
            page.clock().runFor(MINUTE);

            assertThat(page).hasURL(Pattern.compile("/login\\?dag$"));
            assertThat(page.getByText("Je was lang ingelogd. Log opnieuw in. Je tekst staat nog klaar."))
                    .isVisible();
            logsInAgain(page);
            assertThat(page.getByLabel("Jouw bericht aan de bewoner")).hasValue(DRAFT);
            page.close();
        }
    }

    /** Anna holds this talk and has written something that she did not send; her clock stands still but for the test. */
    private ConsolePage atWork(CouchProcess server, String wish) {
        Page page = browsing.desk(server.address());
        page.clock().install();
        ConsolePage anna = ConsolePage.logIn(page, server.address(), "anna", "Anna");
        anna.opens(wish);
        anna.takes();
        page.getByLabel("Jouw bericht aan de bewoner").fill(DRAFT);
        return anna;
    }

    private static String waiting(CouchProcess server, String about) {
        String wish = "Ik wil ander werk, " + about + " " + Words.PRIVATE;
        Resident resident =
                Resident.at(server.address(), Map.of("language", "nl", "region", "zwolle", "flow", "zelftriage"));
        resident.says(wish);
        resident.asksForCoach();
        return wish;
    }

    private static void logsInAgain(Page page) {
        page.getByLabel("Gebruikersnaam").fill("anna");
        page.getByLabel("Wachtwoord").fill("couch");
        button(page, "Log in").click();
    }

    private static Locator warning(Page page) {
        return page.getByRole(AriaRole.ALERTDIALOG);
    }

    private static Locator heading(Page page, String words) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
