package nl.coachopdebank.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.SelectOption;
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

    /** Opens the hand-off of the chosen list that has this in its row. */
    public void opens(String wish) {
        Locator row = rows(wish);
        assertThat(row).isVisible();
        try {
            row.click(new Locator.ClickOptions().setTimeout(FIRST_CLICK_MS));
        } catch (TimeoutError frameNeverCame) {
            page.bringToFront();
            row.click();
        }
        assertThat(page.locator("coach-case")).isVisible();
    }

    /** Chooses one of the lists: waiting, own or all. */
    public void choosesList(String name) {
        list(name).click();
        assertThat(list(name)).hasAttribute("aria-selected", "true");
    }

    public Locator list(String name) {
        return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name));
    }

    /** Shows only what has this in one of the filter's fields. */
    public void filters(String field, String value) {
        page.getByText("Filter").first().click();
        page.getByLabel(field).selectOption(new SelectOption().setLabel(value));
    }

    /** Looks for a number or for words, among ended ones too. */
    public void searches(String text) {
        choosesList("Zoek");
        page.getByLabel("Nummer of woorden").fill(text);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Zoek").setExact(true))
                .click();
    }

    /** The rows of the list that have this in them. */
    public Locator rows(String wish) {
        return page.locator("a.work-item").filter(new Locator.FilterOptions().setHasText(wish));
    }

    /** What this coach may do with the open case now. */
    public List<String> actions() {
        return page.locator("coach-case-actions button")
                .filter(new Locator.FilterOptions().setVisible(true))
                .allTextContents();
    }

    /** Takes with two presses on the same spot, the second when the first was done. */
    public void takesWithADoubleClick() {
        BoundingBox button = action("Neem over").boundingBox();
        double x = button.x + button.width / 2;
        double y = button.y + button.height / 2;
        page.mouse().click(x, y);
        page.waitForFunction("() => document.querySelector('.case__state')?.textContent === 'Bij jou'");
        page.mouse().click(x, y, new Mouse.ClickOptions().setClickCount(2));
    }

    public void takes() {
        presses("Neem over");
        assertThat(page.locator(".case__state")).hasText("Bij jou");
    }

    /** A take that comes too late. */
    public void triesToTake() {
        presses("Neem over");
    }

    /** Begins to write, key by key. */
    public void writes(String text) {
        page.getByLabel("Jouw bericht aan de bewoner").pressSequentially(text);
    }

    public void says(String text) {
        page.getByLabel("Jouw bericht aan de bewoner").fill(text);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Verstuur").setExact(true))
                .click();
    }

    public void givesBack(String summary) {
        presses("Geef terug");
        page.getByLabel("Samenvatting voor de bewoner").fill(summary);
        confirms("Geef terug");
    }

    public void closes(String outcome, String agreement) {
        presses("Sluit af");
        Locator dialog = page.locator("dialog");
        dialog.getByLabel(outcome).check();
        dialog.getByLabel("Afspraak voor de bewoner").fill(agreement);
        confirms("Sluit af");
    }

    /** Confirms in the open dialog. */
    public void confirms(String submit) {
        Locator dialog = page.locator("dialog");
        dialog.locator("button[type=submit]")
                .filter(new Locator.FilterOptions().setHasText(submit))
                .click();
        assertThat(dialog).hasCount(0);
    }

    /** Presses one of the buttons over the case. */
    public void presses(String label) {
        action(label).click();
    }

    private Locator action(String label) {
        return page.locator("coach-case-actions button")
                .filter(new Locator.FilterOptions().setHasText(label).setVisible(true));
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

    /** How far the newest message of this coach is. */
    public Locator progress() {
        return page.locator("coach-transcript .message--coach .message__state").last();
    }

    /** Until when the channel is open. */
    public Locator window() {
        return page.locator(".case__eyebrow");
    }

    /** What will happen to what is written now. */
    public Locator warning() {
        return page.locator(".composer__window");
    }

    public List<String> residentSaid() {
        return page.locator("coach-transcript .message--resident .message__text")
                .allInnerTexts();
    }
}
