package nl.coachopdebank.journeys.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import nl.coachopdebank.journeys.browser.Browsing;
import nl.coachopdebank.journeys.browser.ChatPage;
import nl.coachopdebank.journeys.browser.PhonePage;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.SharedCouch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One talk through two doors: from the simulated phone to the web chat, and from the web chat to the phone. */
@ExtendWith({SharedCouch.class, Browsing.Open.class})
class TwoDoorsTest {
    private static final Pattern PREPARED = Pattern.compile("Verder met mijn gesprek: VERDER-[A-Z]{28}");
    private static final String USED = "Deze link werkt niet meer. Vraag in WhatsApp een nieuwe.";
    private static final String CALL = "**/conversations/continue";

    private final CouchProcess couch;
    private final Browsing browsing;

    TwoDoorsTest(CouchProcess couch, Browsing browsing) {
        this.couch = couch;
        this.browsing = browsing;
    }

    @Test
    void talkOfThePhoneGoesOnInTheWebChatAndBack() {
        PhonePage phone = phoneWithALink();
        String link = link(phone);

        ChatPage chat = ChatPage.follow(browsing.phone(couch.address()), link);

        chat.sees("Je gaat hier verder in de webchat.");
        assertThat(chat.transcript()).contains("Hallo", "webchat");
        assertThat(chat.page()).hasURL(couch.address() + "/");
        assertThat(chat.page().locator(".messages")).not().containsText("Naar de webchat");
        assertThat(chat.openChoices()).hasCount(1);
        browsing.assertAccessible(chat.page());

        chat.types("Wat is een scholingsvoucher?");
        chat.hears("Een voucher is geen los geld");
        phone.types("Ik ben er weer");
        phone.hears("Dit kun je hier doen");
        chat.sees("Ik ben er weer");
        assertThat(phone.bot().filter(with("Een voucher is geen los geld"))).hasCount(0);
        assertThat(phone.bot().filter(with("Je gaat hier verder in de webchat")))
                .hasCount(0);
    }

    @Test
    void reloadOfThePageGoesOnWithTheTalkOfTheLink() {
        PhonePage phone = phoneWithALink();
        ChatPage chat = ChatPage.follow(browsing.phone(couch.address()), link(phone));
        chat.sees("Je gaat hier verder in de webchat.");
        List<String> before = chat.transcript();

        chat.page().reload();

        chat.sees("Je gaat hier verder in de webchat.");
        assertThat(chat.transcript()).isEqualTo(before);
    }

    @Test
    void linkTakesThePlaceOfAnotherTalkOnAnOpenPageOnce() {
        PhonePage phone = phoneWithALink();
        ChatPage chat = ChatPage.open(browsing.phone(couch.address()), couch.address());
        chat.types("Iets anders");
        chat.sees("Iets anders");

        chat.page().navigate(link(phone));

        chat.sees("Je gaat hier verder in de webchat.");
        assertThat(chat.transcript()).contains("Hallo").doesNotContain("Iets anders");
        assertThat(chat.page()).hasURL(couch.address() + "/");
        chat.page().navigate(link(phone));
        assertThat(chat.notice()).containsText(USED);
        assertThat(chat.transcript()).contains("Hallo");
        chat.types("Werkt dit nog?");
        chat.sees("Werkt dit nog?");
    }

    @Test
    void linkThatWasUsedIsSaidSoAndTheChatBeginsAsUsual() {
        ChatPage chat = ChatPage.follow(
                browsing.narrow(couch.address(), ColorScheme.DARK), couch.address() + "/#verder=" + "A".repeat(26));

        chat.hears("Ik ben een chatbot");
        assertThat(chat.notice()).containsText(USED);
        browsing.assertAccessible(chat.page());
        assertThat(chat.page()).hasURL(couch.address() + "/");
    }

    @Test
    void linkIsTriedAgainAfterALostNetwork() {
        PhonePage phone = phoneWithALink();
        Page page = browsing.phone(couch.address());
        browsing.toleratesBrokenLines();
        page.route(CALL, route -> route.abort("connectionrefused"));
        ChatPage chat = ChatPage.follow(page, link(phone));
        chat.hears("Ik ben een chatbot");

        page.unroute(CALL);
        button(page, "Probeer opnieuw").click();

        chat.sees("Je gaat hier verder in de webchat.");
        assertThat(chat.transcript()).contains("Hallo");
        assertThat(chat.notice()).isHidden();
    }

    @Test
    void talkOfTheWebChatGoesOnOnThePhone() {
        ChatPage chat = ChatPage.open(browsing.phone(couch.address()), couch.address());
        chat.types("Wat is een scholingsvoucher?");
        chat.hears("Een voucher is geen los geld");
        chat.opensMenu("Verder in WhatsApp");
        assertThat(button(chat.page(), "Open WhatsApp")).isFocused();
        browsing.assertPartAccessible(chat.page(), "couch-chat", ".dialog");

        PhonePage phone = PhonePage.on(browsing.tab(
                chat.page(), () -> button(chat.page(), "Open WhatsApp").click()));

        assertThat(phone.composer()).hasValue(PREPARED);
        assertThat(phone.page()).hasURL(couch.address() + "/demo/whatsapp");
        phone.takesANewPhone();
        phone.presses("Verstuur");
        phone.hears("Je gaat hier verder in WhatsApp.");
        assertThat(phone.bot().filter(with("Een voucher is geen los geld"))).hasCount(0);
        phone.types("Hier ben ik");
        chat.sees("Hier ben ik");
    }

    @Test
    void whoStaysIsInTheSameChat() {
        ChatPage chat = ChatPage.open(browsing.narrow(couch.address(), ColorScheme.LIGHT), couch.address());
        chat.opensMenu("Verder in WhatsApp");

        button(chat.page(), "Blijf hier").click();

        assertThat(chat.page().locator("dialog")).hasCount(0);
        assertThat(button(chat.page(), "Menu")).isFocused();
    }

    private PhonePage phoneWithALink() {
        PhonePage phone = PhonePage.open(browsing.desk(couch.address()), couch.address());
        phone.takesANewPhone();
        phone.types("Hallo");
        phone.hears("Ik ben een chatbot");
        phone.types("webchat");
        phone.hears("Met deze link ga je verder in de webchat.");
        return phone;
    }

    /** The test calls the server by its number, the server itself by its name. */
    private String link(PhonePage phone) {
        return phone.link().replaceFirst("^http://[^/]+", couch.address().toString());
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
