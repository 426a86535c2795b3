package nl.coachopdebank.journeys.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import nl.coachopdebank.journeys.browser.Browsing;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.SharedCouch;
import nl.coachopdebank.journeys.run.Words;
import nl.coachopdebank.journeys.wire.CoachAtWork;
import nl.coachopdebank.journeys.wire.Resident;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An administrator who is asked who looked at somebody's talk. */
@ExtendWith({SharedCouch.class, Browsing.Open.class})
class AuditPageTest {
    private final CouchProcess couch;
    private final Browsing browsing;

    AuditPageTest(CouchProcess couch, Browsing browsing) {
        this.couch = couch;
        this.browsing = browsing;
    }

    @Test
    void findsWhoReadATalkAndTakesItAlong() throws IOException {
        Resident resident = Resident.at(couch.address());
        String handOff = resident.asksForCoach();
        CoachAtWork anna = CoachAtWork.named("anna", couch.address());
        anna.reads(handOff);
        anna.takes(handOff).expect(200);
        anna.writes(handOff, Words.PRIVATE).expect(202);
        Page page = logIn(browsing.desk(couch.address()), "beheer", "couch");
        assertThat(page).hasURL(couch.address() + "/beheer");

        page.getByLabel("Welk gesprek").fill(resident.id());
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Toon").setExact(true))
                .click();

        assertThat(rows(page)).hasCount(3);
        assertThat(rows(page).nth(0)).containsText("Bericht gestuurd");
        assertThat(rows(page).nth(1)).containsText("Overgenomen");
        assertThat(rows(page).nth(2))
                .containsText(
                        Pattern.compile(".*anna.*Vraag gelezen.*" + handOff + ".*Gelukt.*Coachconsole, 127.0.0.1"));
        assertThat(page.locator(".log-count")).hasText("3 regels, de nieuwste eerst.");
        Download file =
                page.waitForDownload(() -> page.getByText("Download als CSV").click());
        Assertions.assertThat(file.suggestedFilename()).matches("logboek-\\d{4}-\\d\\d-\\d\\d\\.csv");
        Assertions.assertThat(Files.readString(file.path()))
                .startsWith("\ufeffdag;tijd;wie;wat;waarvan;")
                .contains(";anna;read;" + handOff + ";ok;")
                .doesNotContain(Words.PRIVATE);
    }

    @Test
    void seesThatSomebodyGuessedAPasswordAndThatOneLoggedOut() {
        Page page = logIn(browsing.desk(couch.address()), "beheer", "geraden");
        assertThat(page.locator("#notice")).containsText("klopt niet");
        logIn(page, "beheer", "couch");
        assertThat(page.locator("#who")).containsText("Beheer");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log uit"))
                .click();
        assertThat(page.locator("#notice")).containsText("uitgelogd");
        logIn(page, "beheer", "couch");

        page.getByLabel("Wie").fill("beheer");
        show(page, "Uitgelogd");
        assertThat(rows(page).first()).containsText("Uitgelogd");
        show(page, "Ingelogd");

        assertThat(rows(page).nth(0)).containsText("Gelukt");
        assertThat(rows(page).nth(1)).containsText("Gelukt");
        assertThat(rows(page).nth(2)).containsText("Geweigerd");
        assertThat(rows(page).nth(2)).containsText("Inloggen, 127.0.0.1");
    }

    @Test
    void goesOnToOlderLines() {
        Resident resident = Resident.at(couch.address());
        for (int i = 0; i < 104; i++) {
            resident.api().get(resident.path() + "/export").expect(200);
        }
        Page page = logIn(browsing.desk(couch.address()), "beheer", "couch");
        page.getByLabel("Wie").fill("Bewoner");
        page.getByLabel("Welk gesprek").fill(resident.id());
        show(page, "Gedownload");
        assertThat(rows(page)).hasCount(100);

        page.getByText("Toon oudere regels").click();

        assertThat(rows(page)).hasCount(104);
        assertThat(page.getByText("Toon oudere regels")).isHidden();
        assertThat(page.locator(".log-count")).isFocused();
    }

    @Test
    void saysWhatIsWrongWithTheDays() {
        Page page = logIn(browsing.desk(couch.address()), "beheer", "couch");
        page.getByLabel("Van").fill("2026-11-02");
        page.getByLabel("Tot en met").fill("2026-11-01");
        show(page, "Alles");

        assertThat(page.getByRole(AriaRole.ALERT)).hasText("De laatste dag is eerder dan de eerste dag.");
        assertThat(page.getByLabel("Tot en met")).isFocused();
    }

    @Test
    void aCoachComesToTheConsoleAndIsTurnedAwayHere() {
        Page page = logIn(browsing.desk(couch.address()), "anna", "couch");
        assertThat(page).hasURL(Pattern.compile(".*/coach(#.*)?$"));
        assertThat(page.locator("#admin")).isHidden();

        page.navigate(couch.address() + "/beheer");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Deze pagina is voor beheerders");
        assertThat(page.locator("table")).hasCount(0);
        page.locator("#desk").click();
        assertThat(page).hasURL(Pattern.compile(".*/coach(#.*)?$"));
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void isAccessibleOnTheNarrowestScreen(ColorScheme scheme) {
        CoachAtWork.named("anna", couch.address()).list("all");
        Page page = logIn(browsing.narrow(couch.address(), scheme), "beheer", "couch");
        assertThat(rows(page).first()).isVisible();

        browsing.assertAccessible(page);
    }

    @Test
    void isAccessibleOnADesk() {
        Page page = logIn(browsing.desk(couch.address()), "beheer", "couch");
        assertThat(rows(page).first()).isVisible();

        browsing.assertAccessible(page);
    }

    private Page logIn(Page page, String username, String password) {
        page.navigate(couch.address() + "/login");
        page.getByLabel("Gebruikersnaam").fill(username);
        page.getByLabel("Wachtwoord").fill(password);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Log in").setExact(true))
                .click();
        page.waitForURL(url -> !url.endsWith("/login"));
        return page;
    }

    private static void show(Page page, String action) {
        page.getByLabel("Wat").selectOption(new SelectOption().setLabel(action));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Toon").setExact(true))
                .click();
    }

    private static Locator rows(Page page) {
        return page.locator(".log-table tbody tr");
    }
}
