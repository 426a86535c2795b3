package nl.coachopdebank.journeys.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import nl.coachopdebank.journeys.browser.Browsing;
import nl.coachopdebank.journeys.browser.ConsolePage;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.Launch;
import nl.coachopdebank.journeys.wire.Resident;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Anna, a werkcoach, at work: what waits for her role is offered to her, one question at a time, while she is there. */
@ExtendWith(Browsing.Open.class)
class DutyTest {
    private static final String SOON = "12s";

    private static CouchProcess couch;
    private final Browsing browsing;

    DutyTest(Browsing browsing) {
        this.browsing = browsing;
    }

    @BeforeAll
    static void start() {
        couch = CouchProcess.start(Launch.demo("duty")
                .with("couch.coach-console.offers.lasts", SOON)
                .with("couch.coach-console.offers.every", "500ms"));
    }

    @AfterAll
    static void stop() {
        couch.close();
    }

    @Test
    void isOfferedWhatWaitsForHerRoleAndTakesItWithOnePress() {
        ConsolePage anna = logIn("anna", "Anna");
        assertThat(state(anna)).hasText("Beschikbaar");
        asksForAWerkcoach();

        assertThat(offer(anna)).containsText("Een vraag voor jou");
        assertThat(offer(anna)).containsText("Regio Zwolle");
        browsing.assertAccessible(anna.page());
        button(offer(anna), "Ik help deze bewoner").click();

        assertThat(anna.page().locator(".case__state")).hasText("Bij jou");
        assertThat(offer(anna)).isHidden();
        assertThat(summary(anna)).containsText("1 van 2 gesprekken");
        anna.closes("Lichte hulp", "");
    }

    @Test
    void leavesItToOthersAndIsNotAskedTheSameAgain() {
        ConsolePage anna = logIn("anna", "Anna");
        asksForAWerkcoach();

        button(offer(anna), "Nu niet").click();

        assertThat(offer(anna)).isHidden();
        assertThat(state(anna)).hasText("Beschikbaar");
        asksForAWerkcoach();
        assertThat(offer(anna)).isVisible();
        takesAll(anna);
    }

    @Test
    void whoDoesNotAnswerCountsAsAwayUntilSheSaysThatSheIsBack() {
        ConsolePage anna = logIn("anna", "Anna");
        ConsolePage bram = logIn("bram", "Bram");
        asksForAWerkcoach();
        assertThat(offer(anna)).isVisible();

        assertThat(offer(anna)).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(20_000));

        assertThat(anna.page().getByText("Je reageerde niet op een vraag.")).isVisible();
        browsing.assertAccessible(anna.page());
        assertThat(bram.page().getByText("Wacht zonder coach: Werkcoach (1).")).isVisible();
        button(panel(anna), "Ik ben er weer").click();
        assertThat(state(anna)).hasText("Beschikbaar");
        takesAll(anna);
    }

    @Test
    void pausesWhichColleaguesSeeAndIsOfferedNothing() {
        ConsolePage anna = logIn("anna", "Anna");
        ConsolePage bram = logIn("bram", "Bram");
        button(panel(anna), "Pauze").press("Enter");

        assertThat(state(anna)).hasText("Pauze");
        summary(bram).click();
        assertThat(bram.page().locator(".duty__team")).containsText("Anna Werkcoach · pauze");
        asksForAWerkcoach();
        assertThat(anna.list("Wachtend")).containsText("1");
        assertThat(offer(anna)).isHidden();
        anna.page().reload();
        assertThat(state(anna)).hasText("Pauze");

        button(panel(anna), "Ik ben er weer").click();
        assertThat(offer(anna)).isVisible();
        takesAll(anna);
    }

    /** Leaves nothing for the next test. */
    private static void takesAll(ConsolePage anna) {
        anna.choosesList("Wachtend");
        Locator rows = anna.page().locator("a.work-item");
        for (int left = rows.count(); left > 0; left--) {
            assertThat(rows).hasCount(left);
            rows.first().click();
            anna.takes();
            anna.closes("Lichte hulp", "");
            anna.isTold("Het gesprek is afgesloten.");
            anna.choosesList("Wachtend");
        }
    }

    private static void asksForAWerkcoach() {
        Resident resident = Resident.at(couch.address(), Map.of("language", "nl", "region", "zwolle"));
        resident.says("ik zit in de ww sinds vorige maand");
        resident.asksForCoach();
    }

    private ConsolePage logIn(String username, String name) {
        return ConsolePage.logIn(browsing.desk(couch.address()), couch.address(), username, name);
    }

    private static Locator panel(ConsolePage coach) {
        return coach.page().locator("coach-duty");
    }

    private static Locator state(ConsolePage coach) {
        return coach.page().locator(".duty__state");
    }

    private static Locator summary(ConsolePage coach) {
        return coach.page().locator(".duty__summary");
    }

    private static Locator offer(ConsolePage coach) {
        return coach.page().locator("coach-offer");
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
