package nl.coachopdebank.journeys.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import nl.coachopdebank.journeys.browser.Browsing;
import nl.coachopdebank.journeys.browser.PhonePage;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.Launch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The simulated phone, on a server of its own: its clock is moved. */
@ExtendWith(Browsing.Open.class)
class WhatsAppPhoneTest {
    private static final Pattern TICKED = Pattern.compile("verstuurd|aangekomen|gelezen");

    private static CouchProcess couch;

    private final Browsing browsing;

    WhatsAppPhoneTest(Browsing browsing) {
        this.browsing = browsing;
    }

    @BeforeAll
    static void start() {
        couch = CouchProcess.start(Launch.demo("whatsapp-phone"));
    }

    @AfterAll
    static void stop() {
        couch.close();
    }

    @Test
    void messageGoesOutAndTheNextMorningComes() {
        PhonePage phone = PhonePage.open(browsing.desk(couch.address()), couch.address());
        phone.takesANewPhone();
        assertThat(phone.window()).containsText("schreef nog niet");

        phone.types("Hallo");

        assertThat(phone.own()).containsText("Hallo");
        assertThat(phone.own()).containsText(TICKED);
        assertThat(phone.window()).containsText("Venster open tot");
        assertThat(phone.log()).containsText("Meta naar bot: tekst");
        phone.presses("Volgende ochtend");
        assertThat(phone.now()).containsText("09:00 uur");
        phone.presses("Een dag verder");
        assertThat(phone.window()).containsText("Venster dicht sinds");
        assertThat(couch.log()).contains("/demo/whatsapp");
    }

    @Test
    void marksAreShownAndMarkupIsNot() {
        PhonePage phone = PhonePage.open(browsing.desk(couch.address()), couch.address());
        phone.takesANewPhone();

        phone.types("*vet* en _schuin_, 2*3*4 <b>x</b> https://example.invalid/lees.");

        assertThat(phone.own().locator("strong")).hasText("vet");
        assertThat(phone.own().locator("em")).hasText("schuin");
        assertThat(phone.own().locator("b")).hasCount(0);
        assertThat(phone.own()).containsText("2*3*4 <b>x</b>");
        assertThat(phone.own().locator("a")).hasAttribute("href", "https://example.invalid/lees");
        assertThat(phone.own().locator("a")).hasAttribute("rel", Pattern.compile("noopener"));
    }

    @Test
    void messageWaitsUntilThePhoneIsOnline() {
        PhonePage phone = PhonePage.open(browsing.phone(couch.address()), couch.address());
        phone.takesANewPhone();
        phone.turns("Telefoon heeft bereik");
        phone.types("Straks");
        assertThat(phone.own()).containsText("nog niet verstuurd");

        phone.turns("Telefoon heeft bereik");

        assertThat(phone.own()).not().containsText("nog niet verstuurd");
        assertThat(phone.own()).containsText(TICKED);
    }

    @Test
    void eachPersonHasAChatOfTheirOwn() {
        PhonePage phone = PhonePage.open(browsing.desk(couch.address()), couch.address());
        phone.takesANewPhone();
        phone.types("Van mij");
        assertThat(phone.own()).hasCount(1);

        phone.takesThePhoneOf("Noor, geen nummer");

        assertThat(phone.own()).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void pageIsAccessible(ColorScheme scheme) {
        PhonePage phone = PhonePage.open(browsing.narrow(couch.address(), scheme), couch.address());
        phone.takesANewPhone();
        phone.types("Een heellangwoordzonderspatiesdatnooitafbreektenmaardoorgaat");
        assertThat(phone.own()).hasCount(1);
        phone.presses("Stuur iets anders");
        phone.page().getByText("Stel het zelf in").click();

        browsing.assertAccessible(phone.page());
    }
}
