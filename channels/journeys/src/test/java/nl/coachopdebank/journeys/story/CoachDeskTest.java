package nl.coachopdebank.journeys.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.coachopdebank.journeys.browser.Browsing;
import nl.coachopdebank.journeys.browser.ChatPage;
import nl.coachopdebank.journeys.browser.ConsolePage;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.SharedCouch;
import nl.coachopdebank.journeys.run.Words;
import nl.coachopdebank.journeys.wire.Resident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Anna at her desk, when a click lands twice, the line breaks or a resident leaves for good. */
@ExtendWith({SharedCouch.class, Browsing.Open.class})
class CoachDeskTest {
    private final CouchProcess couch;
    private final Browsing browsing;

    CoachDeskTest(CouchProcess couch, Browsing browsing) {
        this.couch = couch;
        this.browsing = browsing;
    }

    @Test
    void doubleClickTakesAndNothingMore() {
        waiting("dubbelklik");
        ConsolePage anna = opens("dubbelklik");

        anna.takesWithADoubleClick();

        assertThat(anna.page().locator("dialog")).hasCount(0);
        assertThat(anna.page().getByLabel("Jouw bericht aan de bewoner")).isFocused();
        anna.presses("Zet door");
        assertThat(anna.page().locator("dialog")).isVisible();
    }

    @Test
    void takenTalkStandsAmongHerOwn() {
        waiting("van mij");
        ConsolePage anna = opens("van mij");

        anna.takes();

        assertThat(anna.list("Van mij")).hasAttribute("aria-selected", "true");
        assertThat(anna.rows(wish("van mij"))).hasAttribute("aria-current", "true");
        anna.page().reload();
        assertThat(anna.rows(wish("van mij"))).hasAttribute("aria-current", "true");
        assertThat(anna.list("Van mij")).hasAttribute("aria-selected", "true");
    }

    @Test
    void wishStandsOnceInTheCase() {
        waiting("een keer");
        ConsolePage anna = opens("een keer");

        assertThat(anna.page().locator(".case__head, .case__story").getByText(wish("een keer")))
                .hasCount(1);
        assertThat(anna.page().locator(".case__title")).containsText("Vraag C-");
    }

    @Test
    void erasedTalkIsSaidToBeSoAndNothingOfItIsLeft() {
        Resident resident = waiting("gewist");
        ConsolePage anna = opens("gewist");
        anna.takes();
        anna.presses("Sluit af");

        resident.api().delete(resident.path()).expect(204);

        Page page = anna.page();
        assertThat(heading(page, "Deze bewoner heeft het gesprek gewist")).isFocused();
        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(page.getByText(wish("gewist"))).hasCount(0);
        browsing.assertAccessible(page);
        page.getByText("Terug naar de lijst").click();
        assertThat(heading(page, "Kies een vraag uit de lijst")).isVisible();
        assertThat(anna.list("Van mij")).isFocused();
    }

    @Test
    void addressOfAnErasedTalkSaysWhatMayHaveHappened() {
        Resident resident = waiting("adres");
        ConsolePage anna = opens("adres");
        String address = anna.page().url();
        anna.page().navigate(couch.address() + "/coach#");
        resident.api().delete(resident.path()).expect(204);
        assertThat(anna.rows(wish("adres"))).hasCount(0);

        anna.page().navigate(address);

        assertThat(anna.page().getByText("De bewoner heeft het gewist, of de bewaartijd is voorbij."))
                .isVisible();
    }

    @Test
    void wordOfALostLineGoesWhenTheLineIsBack() {
        waiting("lijn");
        ConsolePage anna = opens("lijn");
        browsing.toleratesBrokenLines();
        anna.page().context().setOffline(true);
        anna.triesToTake();
        anna.isTold("Er is geen verbinding met de server.");

        anna.page().context().setOffline(false);

        assertThat(anna.page().locator(".case__notice")).isHidden();
        assertThat(anna.page().locator("#line")).isHidden();
        anna.takes();
    }

    @Test
    void filterNarrowsTheListButNeverHidesSafetyOrHerOwn() {
        waitingIn("zwolle", "hier");
        waitingIn("zkij", "elders");
        waitingIn("zkij", "onveilig").says("ik wil niet meer leven");
        ConsolePage anna = logIn();
        assertThat(anna.rows(wish("elders"))).isVisible();

        anna.filters("Regio", "Regio Zwolle");

        assertThat(anna.rows(wish("elders"))).hasCount(0);
        assertThat(anna.rows(wish("hier"))).isVisible();
        assertThat(anna.rows(wish("onveilig"))).isVisible();
        browsing.assertAccessible(anna.page());
        anna.page().reload();
        assertThat(anna.rows(wish("hier"))).isVisible();
        assertThat(anna.rows(wish("elders"))).hasCount(0);
        anna.page().getByText("Filter (1)").click();
        anna.page().getByText("Wis filter").click();
        assertThat(anna.rows(wish("elders"))).isVisible();
    }

    @Test
    void findsAnEndedTalkByItsNumberAndByTheWordsOfTheWish() {
        waiting("zoekterm");
        ConsolePage anna = opens("zoekterm");
        String number = anna.page().locator(".case__title").innerText().replace("Vraag ", "");
        anna.takes();
        anna.closes("Lichte hulp", "Je zoekt zelf verder.");

        anna.searches(number.toLowerCase(Locale.ROOT));
        assertThat(anna.rows(wish("zoekterm"))).hasCount(1);
        assertThat(anna.rows(wish("zoekterm"))).containsText("Lichte hulp");
        browsing.assertAccessible(anna.page());

        anna.searches("Zoekterm " + Words.PRIVATE);
        assertThat(anna.rows(wish("zoekterm"))).hasCount(1);
        anna.searches("zoekterm zonder uitkomst");
        assertThat(anna.page().getByText("Niets gevonden.")).isVisible();
    }

    @Test
    void colleagueSeesWhoLooksInTheListAndInTheCase() {
        waiting("meekijken");
        ConsolePage anna = opens("meekijken");
        ConsolePage bram = ConsolePage.logIn(browsing.desk(couch.address()), couch.address(), "bram", "Bram");
        assertThat(bram.rows(wish("meekijken"))).isVisible();

        anna.page().reload();
        assertThat(bram.rows(wish("meekijken"))).containsText("Anna kijkt mee");
        assertThat(anna.rows(wish("meekijken"))).not().containsText("Anna kijkt mee");

        bram.opens(wish("meekijken"));
        assertThat(bram.page().locator(".case__onlookers")).hasText("Anna kijkt mee");
        assertThat(anna.page().locator(".case__onlookers")).hasText("Bram kijkt mee");
        browsing.assertAccessible(anna.page());
    }

    @Test
    void deskThatWasLeftTellsNothingMoreSoThatItLocksOnTime() {
        waiting("weggelopen");
        Page page = browsing.desk(couch.address());
        page.clock().install();
        ConsolePage anna = ConsolePage.logIn(page, couch.address(), "anna", "Anna");
        anna.opens(wish("weggelopen"));
        AtomicInteger looks = new AtomicInteger();
        page.onRequest(request -> looks.addAndGet(request.url().endsWith("/looking") ? 1 : 0));

        page.clock().runFor(45_000);
        assertThat(looks.get()).isPositive();
        page.clock().runFor(60_000);
        int before = looks.get();
        page.clock().runFor(300_000);

        assertThat(looks.get()).isEqualTo(before);
    }

    @Test
    void pressOnARowCountsThoughTheListIsDrawnAnewBeforeItIsLetGo() {
        waiting("lang drukken");
        ConsolePage anna = logIn();
        Locator row = anna.rows(wish("lang drukken"));
        row.hover();

        anna.page().mouse().down();
        waiting("nieuw onder de druk");
        assertThat(anna.rows(wish("nieuw onder de druk"))).isVisible();
        anna.page().mouse().up();

        assertThat(anna.page().locator("coach-case")).isVisible();
    }

    @Test
    void arrowsGoFromRowToRow() {
        waiting("eerste");
        waiting("tweede");
        ConsolePage anna = logIn();
        Locator first = anna.rows(wish("eerste"));
        first.focus();

        anna.page().keyboard().press("ArrowDown");

        assertThat(anna.rows(wish("tweede"))).isFocused();
        anna.page().keyboard().press("ArrowUp");
        assertThat(first).isFocused();
        anna.page().keyboard().press("Enter");
        assertThat(anna.page().locator("coach-case")).isVisible();
    }

    @Test
    void residentSeesThatTheCoachIsWriting() {
        ChatPage chat = ChatPage.open(browsing.phone(couch.address()), couch.address());
        chat.presses("Start de zelftriage");
        chat.hears("Wat zou jij willen?");
        chat.types(wish("typen"));
        chat.hears("In welke gemeente woon je?");
        chat.asksForCoach();
        chat.presses("Ja, alles");
        ConsolePage anna = opens("typen");
        anna.takes();
        chat.isWith("Je praat met coach Anna");

        anna.writes("Hoi");

        assertThat(chat.page().getByText("Anna typt")).isVisible();
        anna.says("Hoi, ik ben Anna.");
        chat.hearsCoach("Hoi, ik ben Anna.");
        assertThat(chat.page().getByText("Anna typt")).isHidden();
    }

    private Resident waiting(String about) {
        return waitingIn("zwolle", about);
    }

    private Resident waitingIn(String region, String about) {
        Resident resident =
                Resident.at(couch.address(), Map.of("language", "nl", "region", region, "flow", "zelftriage"));
        resident.says(wish(about));
        resident.asksForCoach();
        return resident;
    }

    private ConsolePage opens(String about) {
        ConsolePage anna = logIn();
        anna.opens(wish(about));
        return anna;
    }

    private ConsolePage logIn() {
        return ConsolePage.logIn(browsing.desk(couch.address()), couch.address(), "anna", "Anna");
    }

    private static String wish(String about) {
        return "Ik wil ander werk, " + about + " " + Words.PRIVATE;
    }

    private static Locator heading(Page page, String words) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words));
    }
}
