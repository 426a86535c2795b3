package nl.coachopdebank.journeys.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import nl.coachopdebank.journeys.browser.Browsing;
import nl.coachopdebank.journeys.browser.ConsolePage;
import nl.coachopdebank.journeys.browser.PhonePage;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.Launch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A coach who answers on WhatsApp when more than a day went by. On a server of its own, whose clock moves from a Saturday on. */
@ExtendWith(Browsing.Open.class)
class WhatsAppCoachTest {
    private static final String GREETING = "Dag, ik ben Anna.";
    private static final String ANSWER = "Ik vond een cursus voor je.";

    private static CouchProcess couch;

    private final Browsing browsing;
    private PhonePage phone;
    private ConsolePage anna;

    WhatsAppCoachTest(Browsing browsing) {
        this.browsing = browsing;
    }

    @BeforeAll
    static void start() {
        couch = CouchProcess.start(Launch.demo("whatsapp-coach").with("couch.clock.offset", untilSaturday()));
    }

    @AfterAll
    static void stop() {
        couch.close();
    }

    @Test
    void answerOfTheNextDayWaitsUntilTheResidentTapsTheNotice() {
        asksForACoach("Ja, dat mag", "stuurt je hier een bericht als het antwoord klaar is");
        greets();
        aDayGoesBy();
        assertThat(anna.warning())
                .hasText("Het venster is dicht. De bewoner krijgt eerst een bericht dat je antwoord klaar is.");

        anna.says(ANSWER);

        assertThat(anna.progress()).containsText("wacht op de bewoner");
        assertThat(anna.progress()).containsText("kreeg een bericht dat je antwoord klaar is");
        assertThat(anna.warning()).containsText("Ook dit antwoord wacht");
        browsing.assertAccessible(anna.page());
        assertThat(notice()).hasCount(1);
        assertThat(answer()).hasCount(0);
        notice().locator(".tap").click();
        phone.hears(ANSWER);
        assertThat(anna.progress()).containsText("gelezen");
        assertThat(anna.window()).containsText("WhatsApp: nog 23 u");
        assertThat(anna.warning()).isHidden();
    }

    @Test
    void answerWaitsUntilTheResidentWritesWhereNoNoticeIsWanted() {
        asksForACoach("Nee, liever niet", "ik stuur je geen bericht");
        greets();
        aDayGoesBy();
        assertThat(anna.warning()).containsText("Je antwoord wacht tot de bewoner weer schrijft.");

        anna.says(ANSWER);

        assertThat(anna.progress()).containsText("wacht op de bewoner");
        assertThat(anna.progress()).containsText("er mag geen bericht vooraf");
        assertThat(notice()).hasCount(0);
        assertThat(answer()).hasCount(0);
        phone.types("Is er al iets?");
        phone.hears(ANSWER);
        anna.hears("Is er al iets?");
        assertThat(anna.progress()).containsText("gelezen");
        assertThat(anna.warning()).isHidden();
    }

    private void asksForACoach(String permission, String answer) {
        phone = PhonePage.open(browsing.desk(couch.address()), couch.address());
        phone.takesANewPhone();
        phone.types("praat met een coach");
        phone.hears("Mag de");
        phone.taps("Ja, alles");
        phone.hears("je hier een bericht sturen");
        phone.taps(permission);
        phone.hears(answer);
    }

    private void greets() {
        anna = ConsolePage.logIn(browsing.desk(couch.address()), couch.address(), "anna", "Anna");
        anna.opens("WhatsApp");
        anna.takes();
        anna.says(GREETING);
        phone.hears(GREETING);
        assertThat(anna.progress()).containsText("gelezen");
        assertThat(anna.window()).containsText("WhatsApp: nog 23 u");
        assertThat(anna.warning()).isHidden();
    }

    private void aDayGoesBy() {
        phone.presses("Een dag verder");
        assertThat(phone.window()).containsText("Venster dicht sinds");
        anna.page().reload();
        assertThat(anna.window()).containsText("WhatsApp: venster dicht");
    }

    /** The only thing that may be sent meanwhile. */
    private Locator notice() {
        return phone.page().locator(".bubble--bot[data-kind=template]");
    }

    private Locator answer() {
        return phone.bot().filter(new Locator.FilterOptions().setHasText(ANSWER));
    }

    /** Nobody answers in a weekend, so that leave for a notice is asked. */
    private static String untilSaturday() {
        ZonedDateTime now = Instant.now().atZone(ZoneId.of("Europe/Amsterdam"));
        ZonedDateTime saturday =
                now.with(TemporalAdjusters.next(DayOfWeek.SATURDAY)).with(LocalTime.of(11, 0));
        return Duration.between(now, saturday).toString();
    }
}
