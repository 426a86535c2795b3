package nl.coachopdebank.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.List;

/** The coach console as a coach uses it. */
public final class ConsolePage {
    /** On a busy machine a headless page now and then draws no frame after the login, until it comes to the front. */
    private static final double FIRST_CLICK_MS = 5_000;

    private final Page page;

    private ConsolePage(Page page) {
        this.page = page;
    }

    /** Goes to the console, is sent to the login page and logs in. */
    public static ConsolePage logIn(Page page, URI server, String username, String name) {
        page.navigate(server + "/coach");
        page.getByLabel("Gebruikersnaam").fill(username);
        page.getByLabel("Wachtwoord").fill("couch");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Log in").setExact(true))
                .click();
        assertThat(page.locator("#who")).containsText(name);
        page.bringToFront();
        return new ConsolePage(page);
    }

    public Page page() {
        return page;
    }

    /** Opens the waiting hand-off that has this in its row. */
    public void opens(String wish) {
        Locator row = page.locator("a.work-item").filter(new Locator.FilterOptions().setHasText(wish));
        assertThat(row).isVisible();
        try {
            row.click(new Locator.ClickOptions().setTimeout(FIRST_CLICK_MS));
        } catch (TimeoutError frameNeverCame) {
            page.bringToFront();
            row.click();
        }
        assertThat(page.locator("coach-case")).isVisible();
    }

    public void takes() {
        action("Neem over");
        assertThat(page.locator(".case__state")).hasText("Bij jou");
    }

    /** A take that comes too late. */
    public void triesToTake() {
        action("Neem over");
    }

    public void says(String text) {
        page.getByLabel("Jouw bericht aan de bewoner").fill(text);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Verstuur").setExact(true))
                .click();
    }

    public void givesBack(String summary) {
        action("Geef terug");
        page.getByLabel("Samenvatting voor de bewoner").fill(summary);
        dialog("Geef terug");
    }

    public void closes(String outcome, String agreement) {
        action("Sluit af");
        page.getByLabel(outcome).check();
        page.getByLabel("Afspraak voor de bewoner").fill(agreement);
        dialog("Sluit af");
    }

    private void dialog(String submit) {
        Locator dialog = page.locator("dialog");
        dialog.locator("button[type=submit]")
                .filter(new Locator.FilterOptions().setHasText(submit))
                .click();
        assertThat(dialog).hasCount(0);
    }

    private void action(String label) {
        page.locator("coach-case-actions button")
                .filter(new Locator.FilterOptions().setHasText(label))
                .click();
    }

    public void hears(String text) {
        assertThat(page.locator("coach-transcript .message--resident").last()).containsText(text);
    }

    public void isTold(String notice) {
        assertThat(page.locator(".case__notice")).containsText(notice);
    }

    public Locator story() {
        return page.locator("coach-story");
    }

    public Locator transcript() {
        return page.locator("coach-transcript");
    }

    public List<String> residentSaid() {
        return page.locator("coach-transcript .message--resident .message__text")
                .allInnerTexts();
    }
}
