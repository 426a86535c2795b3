package nl.coachopdebank.journeys.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import nl.coachopdebank.journeys.browser.Browsing;
import nl.coachopdebank.journeys.browser.ConsolePage;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.SharedCouch;
import nl.coachopdebank.journeys.run.Words;
import nl.coachopdebank.journeys.wire.CoachAtWork;
import nl.coachopdebank.journeys.wire.Resident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tineke looks how her team fares, and helps where it is too much. */
@ExtendWith({SharedCouch.class, Browsing.Open.class})
class TeamTest {
    private final CouchProcess couch;
    private final Browsing browsing;
    private final CoachAtWork bram;

    TeamTest(CouchProcess couch, Browsing browsing) {
        this.couch = couch;
        this.browsing = browsing;
        this.bram = CoachAtWork.named("bram", couch.address());
    }

    @Test
    void putsBackFromThePageWhatAColleagueHolds() {
        String number = heldByBram();
        ConsolePage tineke = logIn("tineke", "Tineke");

        tineke.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Team"))
                .click();

        Page page = tineke.page();
        assertThat(page.locator("coach-team h2")).isFocused();
        Locator row = page.locator(".team__list li").filter(new Locator.FilterOptions().setHasText(number));
        assertThat(row).containsText("sinds vandaag");
        row.getByText("Zet terug").click();
        assertThat(page.locator("dialog")).containsText("Bram houdt dit gesprek dan niet meer vast.");
        tineke.confirms("Zet terug");
        assertThat(row).hasCount(0);
    }

    @Test
    void goesToACaseAndBackToTheTeamWithTheBrowsersButton() {
        String number = heldByBram();
        Page page = logIn("tineke", "Tineke").page();
        page.navigate(couch.address() + "/coach#team");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Vraag " + number))
                .click();
        assertThat(page.locator("coach-case .case__title")).containsText(number);
        page.goBack();
        assertThat(page.locator("coach-team h2")).isFocused();
        assertThat(page.locator("#team")).hasAttribute("aria-current", "page");
        page.goBack();
        assertThat(page.getByText("Kies een vraag uit de lijst")).isVisible();
        assertThat(page.locator("#team")).isFocused();
    }

    @Test
    void savesTheMonthAsATable() {
        Page page = logIn("tineke", "Tineke").page();
        page.navigate(couch.address() + "/coach#team");
        assertThat(page.locator(".team__table")).containsText("van 100");

        Download saved =
                page.waitForDownload(() -> page.getByText("Bewaar als CSV").click());

        assertThat(saved.suggestedFilename()).matches("coach-op-de-bank-\\d{4}-\\d{2}\\.csv");
        assertThat(saved.failure()).isNull();
    }

    @Test
    void readsAndReviewsATalkOfTheSample() {
        Resident resident = Resident.at(couch.address(), Map.of("language", "nl", "flow", "zelftriage"));
        resident.says("Ik wil naar buiten " + Words.PRIVATE);
        resident.says("ik wil niet meer leven");
        String handOff = resident.asksForCoach();
        bram.takes(handOff).expect(200);
        bram.does(handOff, "close", Map.of("outcome", "referred")).expect(204);
        Page page = logIn("tineke", "Tineke").page();
        page.navigate(couch.address() + "/coach#team");
        Locator open = page.locator("[data-key='review-" + handOff + "']");

        open.click();
        Locator dialog = page.locator("dialog");
        assertThat(dialog).containsText("Ik wil naar buiten " + Words.PRIVATE);
        assertThat(dialog).not().containsText("Bram");
        browsing.assertAccessible(page);
        for (Locator yes : dialog.getByLabel("Ja").all()) {
            yes.check();
        }
        dialog.getByLabel("Wat moet er anders in de teksten?").fill("Kortere zinnen.");
        dialog.locator("button[type=submit]").click();

        Locator row = page.locator(".team__list li").filter(new Locator.FilterOptions().setHas(open));
        assertThat(row).containsText("beoordeeld vandaag");
        assertThat(open).isFocused();
        open.click();
        assertThat(dialog.getByLabel("Wat moet er anders in de teksten?")).hasValue("Kortere zinnen.");
    }

    @Test
    void aCoachSeesTheMeterAndNoTeam() {
        heldByBram();
        Page page = logIn("anna", "Anna").page();

        assertThat(page.locator("#team")).isHidden();
        page.getByText("Eerste gesprekken in").click();
        assertThat(page.locator("coach-meter")).containsText("Loopbaancoach");
        assertThat(page.locator("coach-meter tr").filter(new Locator.FilterOptions().setHasText("Loopbaancoach")))
                .containsText(java.util.regex.Pattern.compile("[1-9]\\d* van 100"));
        browsing.assertAccessible(page);
        page.navigate(couch.address() + "/coach#team");
        assertThat(page.getByText("Kies een vraag uit de lijst")).isVisible();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void isAccessibleOnTheNarrowestScreen(ColorScheme scheme) {
        heldByBram();
        Page page = browsing.narrow(couch.address(), scheme);
        ConsolePage.logIn(page, couch.address(), "tineke", "Tineke");
        page.locator("#team").click();
        assertThat(page.locator(".team__table")).isVisible();
        assertThat(page.locator("coach-team .team__list").first()).isVisible();

        browsing.assertAccessible(page);
        page.locator("coach-team").getByText("Lijst").click();
        assertThat(page.locator("#team")).isFocused();
    }

    private String heldByBram() {
        Resident resident = Resident.at(couch.address(), Map.of("language", "nl", "flow", "zelftriage"));
        resident.says("Ik wil ander werk");
        String handOff = resident.asksForCoach();
        bram.takes(handOff).expect(200);
        return bram.find("mine", handOff).get(0).path("number").asString();
    }

    private ConsolePage logIn(String username, String name) {
        return ConsolePage.logIn(browsing.desk(couch.address()), couch.address(), username, name);
    }
}
