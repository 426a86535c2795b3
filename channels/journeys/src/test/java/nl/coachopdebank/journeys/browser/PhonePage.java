package nl.coachopdebank.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.regex.Pattern;

/** The simulated phone, and the panel beside it. */
public final class PhonePage {
    private final Page page;

    private PhonePage(Page page) {
        this.page = page;
    }

    /** Opens the page and waits until the phone is on. */
    public static PhonePage open(Page page, URI server) {
        page.navigate(server + "/demo/whatsapp");
        return on(page);
    }

    /** The phone on a page that is open already. */
    public static PhonePage on(Page page) {
        page.bringToFront();
        PhonePage phone = new PhonePage(page);
        assertThat(phone.composer()).isVisible();
        return phone;
    }

    public Page page() {
        return page;
    }

    public void types(String text) {
        composer().fill(text);
        presses("Verstuur");
        assertThat(composer()).hasValue("");
    }

    public void presses(String label) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .click();
    }

    /** Taps this under the newest message that has it. */
    public void taps(String label) {
        page.locator(".tap")
                .filter(new Locator.FilterOptions().setHasText(label))
                .last()
                .click();
    }

    /** Waits until the newest message of the bot or a coach has this in it. */
    public void hears(String text) {
        assertThat(bot().last()).containsText(text);
    }

    /** The newest link that leads on in the web chat. */
    public String link() {
        return bot().locator("a[href*='#verder=']").last().getAttribute("href");
    }

    public void turns(String label) {
        page.getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName(label))
                .click();
    }

    /** Takes a phone on which nothing was said yet, and waits until it is shown. */
    public void takesANewPhone() {
        presses("Nieuwe telefoon");
        assertThat(phones()).hasValue(Pattern.compile("new-\\d+"));
    }

    public void takesThePhoneOf(String name) {
        Locator theirs = phones().locator("option", new Locator.LocatorOptions().setHasText(name));
        phones().selectOption(theirs.getAttribute("value"));
    }

    private Locator phones() {
        return page.getByLabel("Van wie is de telefoon?");
    }

    public Locator composer() {
        return page.getByLabel("Je bericht");
    }

    public Locator own() {
        return page.locator(".bubble--own");
    }

    public Locator bot() {
        return page.locator(".bubble--bot");
    }

    public Locator now() {
        return page.locator(".now");
    }

    public Locator window() {
        return page.locator(".window");
    }

    public Locator log() {
        return page.locator(".log");
    }
}
