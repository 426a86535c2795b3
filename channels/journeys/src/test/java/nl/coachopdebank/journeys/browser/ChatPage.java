package nl.coachopdebank.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.List;

/** The chat as a resident uses it. */
public final class ChatPage {
    private static final double RECONNECTED_WITHIN_MS = 45_000;

    private final Page page;

    private ChatPage(Page page) {
        this.page = page;
    }

    /** Opens the page and waits for the first message. */
    public static ChatPage open(Page page, URI server) {
        page.navigate(server + "/");
        page.bringToFront();
        ChatPage chat = new ChatPage(page);
        chat.hears("Ik ben een chatbot");
        return chat;
    }

    /** The same for a visitor who asks for another language; the bot may not speak it. */
    public static ChatPage open(Page page, URI server, String language) {
        page.navigate(server + "/?language=" + language);
        page.bringToFront();
        ChatPage chat = new ChatPage(page);
        assertThat(chat.messages("bot")).hasCount(1);
        return chat;
    }

    /** Follows a link to a talk that began elsewhere. */
    public static ChatPage follow(Page page, String link) {
        page.navigate(link);
        page.bringToFront();
        return new ChatPage(page);
    }

    /** The same page after the switch to English. */
    public ChatPage inEnglish() {
        page.getByRole(AriaRole.BUTTON, named("English")).first().click();
        hears("I am a chatbot");
        return this;
    }

    public Page page() {
        return page;
    }

    public void types(String text) {
        composer().fill(text);
        page.locator(".composer__send").click();
        assertThat(composer()).hasValue("");
    }

    /** Presses an open answer button. */
    public void presses(String label) {
        openChoices()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(label).setExact(true))
                .click();
    }

    /** Ticks these of several answers, and sends them. */
    public void ticks(String... labels) {
        for (String label : labels) {
            box(label).check();
        }
        page.locator(".several:not(.choices--closed) .several__send").click();
    }

    /** The box before this answer of the question that waits. */
    public Locator box(String label) {
        return page.locator(".several:not(.choices--closed)")
                .getByRole(
                        AriaRole.CHECKBOX,
                        new Locator.GetByRoleOptions().setName(label).setExact(true));
    }

    public void asksForCoach() {
        page.locator(".header__coach").click();
    }

    public void opensMenu(String item) {
        page.getByRole(AriaRole.BUTTON, named("Menu")).first().click();
        page.locator(".menu")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(item).setExact(true))
                .click();
    }

    /** Waits until the newest message of the bot has this in it. */
    public void hears(String text) {
        assertThat(messages("bot").last()).containsText(text);
    }

    /** The same after a broken line: the page waits longer between its tries, the longer the server is away. */
    public void hearsAtLast(String text) {
        assertThat(messages("bot").last())
                .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(RECONNECTED_WITHIN_MS));
    }

    /** Waits until the newest message of the coach has this in it. */
    public void hearsCoach(String text) {
        assertThat(messages("coach").last()).containsText(text);
    }

    /** Waits until this stands somewhere in the conversation. */
    public void sees(String text) {
        assertThat(page.locator(".messages").getByText(text).last()).isVisible();
    }

    public void seesProgress(String words) {
        assertThat(page.locator(".progress").last()).containsText(words);
    }

    public void isWith(String words) {
        assertThat(page.locator(".header__holder")).hasText(words);
    }

    /** Unfolds the reasons of the last advice and tells them. */
    public List<String> asksWhy(String words) {
        unfolds(words);
        Locator reasons = page.locator(".why").last().locator(".why__item");
        assertThat(reasons.first()).isVisible();
        return reasons.allInnerTexts();
    }

    /** The id of this resident's first request for a coach. */
    public String handOff() {
        return page.evaluate("() => JSON.parse(localStorage.getItem('couch-chat')).id") + "-1";
    }

    /** From now on notes what a screen reader is told; each word of it is soon taken away. */
    public void listensToWhatIsSpoken() {
        page.evaluate("""
            () => {
                window.spoken = [];
                const live = document.querySelector('couch-chat').shadowRoot.querySelector('[aria-live=polite]');
                new MutationObserver((changes) => changes.forEach((change) =>
                    change.addedNodes.forEach((node) => window.spoken.push(node.textContent))),
                ).observe(live, { childList: true });
            }
            """);
    }

    /** Waits until a screen reader was told this. */
    public void hasSpoken(String words) {
        page.waitForFunction("(words) => window.spoken.some((text) => text.includes(words))", words);
    }

    public List<?> spoken() {
        return (List<?>) page.evaluate("() => window.spoken");
    }

    /** Opens the last thing that is folded under these words. */
    public void unfolds(String words) {
        Locator button = page.locator(".more")
                .filter(new Locator.FilterOptions().setHasText(words))
                .last();
        button.click();
        assertThat(button).hasAttribute("aria-expanded", "true");
    }

    /** What went wrong, in a word above the typing box. */
    public Locator notice() {
        return page.locator(".notice");
    }

    public Locator messages(String from) {
        return page.locator(".message--" + from);
    }

    public Locator vouchers() {
        return page.locator(".voucher");
    }

    public Locator composer() {
        return page.locator(".composer__field");
    }

    public Locator openChoices() {
        return page.locator(".choices:not(.choices--closed)");
    }

    /** All that stands in the conversation, as text. */
    public List<String> transcript() {
        return page.locator(".message .bubble").allInnerTexts();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
