package nl.coachopdebank.journeys.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import nl.coachopdebank.journeys.browser.Browsing;
import nl.coachopdebank.journeys.browser.ConsolePage;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.SharedCouch;
import nl.coachopdebank.journeys.run.Words;
import nl.coachopdebank.journeys.wire.Api;
import nl.coachopdebank.journeys.wire.Resident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Anna and a resident fill in the anamnesis; nothing that was told already is asked again. */
@ExtendWith({SharedCouch.class, Browsing.Open.class})
class AnamnesisTest {
    private final CouchProcess couch;
    private final Browsing browsing;

    AnamnesisTest(CouchProcess couch, Browsing browsing) {
        this.couch = couch;
        this.browsing = browsing;
    }

    @Test
    void beginsWithWhatWasToldIsSavedAsSheTypesAndIsThereAtTheEnd() {
        Resident resident = waiting("samen invullen");
        ConsolePage anna = logIn("anna", "Anna");
        anna.opens(wish("samen invullen"));
        anna.takes();
        Page page = anna.page();
        part(page);

        assertThat(page.getByLabel("Wat wil de bewoner?")).hasValue(wish("samen invullen"));
        assertThat(page.getByLabel("A. Versterken").locator("..")).containsText("3.280 euro");
        page.getByLabel("Kortste route naar werk").fill("Eerst een cursus.");
        form(page).getByLabel("Uitgebreide hulp").check();
        assertThat(page.getByLabel("Alle partners vinden het goed")).isHidden();
        form(page).getByLabel("G. Maatwerkbudget").check();
        page.getByLabel("Alle partners vinden het goed").check();
        page.locator("#anamnesis-agreement").fill("Wij bellen.");
        page.getByLabel("Datum").fill("2026-12-03");
        assertThat(page.locator(".anamnesis__state")).containsText("Bewaard");
        browsing.assertAccessible(page);

        ConsolePage bram = logIn("bram", "Bram");
        bram.choosesList("Alles");
        bram.opens(wish("samen invullen"));
        part(bram.page());
        assertThat(bram.page().getByLabel("Kortste route naar werk")).hasValue("Eerst een cursus.");
        assertThat(bram.page().getByLabel("Kortste route naar werk")).not().isEditable();

        anna.presses("Sluit af");
        Locator dialog = page.locator("dialog");
        assertThat(dialog.getByLabel("Uitgebreide hulp")).isChecked();
        assertThat(dialog.getByLabel("G. Maatwerkbudget")).isChecked();
        assertThat(dialog.getByLabel("Afspraak voor de bewoner")).hasValue("Wij bellen.\nDatum: 3 december 2026.");
        anna.confirms("Sluit af");
        resident.waitsFor(
                "the agreement", event -> event.isFrom("bot") && event.text().contains("3 december 2026"));
        assertThat(resident.api()
                        .get(resident.path() + "/export")
                        .expect(200)
                        .json()
                        .path("anamnesis")
                        .path("route")
                        .path("value")
                        .asString())
                .isEqualTo("Eerst een cursus.");
    }

    @Test
    void keepsWhatWasTypedWhileTheLineWasBroken() {
        waiting("lijn weg");
        ConsolePage anna = logIn("anna", "Anna");
        anna.opens(wish("lijn weg"));
        anna.takes();
        Page page = anna.page();
        part(page);
        browsing.toleratesBrokenLines();
        page.context().setOffline(true);
        page.getByLabel("Kortste route naar werk").fill("Solliciteren.");
        page.getByLabel("Wat maakt het lastig?").focus();
        assertThat(page.locator("coach-anamnesis .couch-problem")).containsText("geen verbinding");

        page.context().setOffline(false);

        assertThat(page.locator(".anamnesis__state")).containsText("Bewaard");
        assertThat(page.locator("coach-anamnesis .couch-problem")).isHidden();
        page.reload();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Anamnese"))
                .click();
        assertThat(page.getByLabel("Kortste route naar werk")).hasValue("Solliciteren.");
    }

    @Test
    void whatWasTypedLastIsThereWhenSheClosesAtOnce() {
        Resident resident = waiting("meteen afsluiten");
        ConsolePage anna = logIn("anna", "Anna");
        anna.opens(wish("meteen afsluiten"));
        anna.takes();
        part(anna.page());

        anna.page().locator("#anamnesis-agreement").fill("Je hoort donderdag van mij.");
        form(anna.page()).getByLabel("C. Sollicitatievaardigheden").check();
        anna.presses("Sluit af");

        Locator dialog = anna.page().locator("dialog");
        assertThat(dialog.getByLabel("Afspraak voor de bewoner")).hasValue("Je hoort donderdag van mij.");
        assertThat(dialog.getByLabel("C. Sollicitatievaardigheden")).isChecked();
        dialog.getByLabel("Lichte hulp").check();
        anna.confirms("Sluit af");
        resident.waitsFor("the agreement", event -> event.text().contains("Je hoort donderdag van mij."));
    }

    @Test
    void newsOfTheTalkTakesNothingAwayWhileItCannotBeSaved() {
        Resident resident = waiting("nieuws ertussen");
        ConsolePage anna = logIn("anna", "Anna");
        anna.opens(wish("nieuws ertussen"));
        anna.takes();
        Page page = anna.page();
        part(page);
        page.route("**/anamnesis/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        browsing.toleratesBrokenLines();

        page.getByLabel("Kortste route naar werk").fill("Eerst schuldhulp.");
        page.getByLabel("Wat maakt het lastig?").focus();
        assertThat(page.locator("coach-anamnesis .couch-problem")).isVisible();
        Api.of(couch.address())
                .as("bram")
                .post("/api/v1/coach/handoffs/" + resident.id() + "-1/notes", Map.of("text", "ik lees mee"))
                .expect(204);
        part(page);
        assertThat(page.getByLabel("Kortste route naar werk")).hasValue("Eerst schuldhulp.");

        page.unroute("**/anamnesis/**");
        assertThat(page.locator(".anamnesis__state")).containsText("Bewaard");
        page.reload();
        part(page);
        assertThat(page.getByLabel("Kortste route naar werk")).hasValue("Eerst schuldhulp.");
    }

    @Test
    void onlyWhoHoldsTheTalkFillsInAndOnlyWhatTheFormHas() {
        String handOff = waitingId("alleen de houder");
        Api anna = Api.of(couch.address()).as("anna");
        Api bram = Api.of(couch.address()).as("bram");
        String path = "/api/v1/coach/handoffs/" + handOff;
        anna.put(path + "/anamnesis/route", Map.of("text", "x")).expectProblem(409);
        anna.post(path + "/take").expect(200);

        bram.put(path + "/anamnesis/route", Map.of("text", "x")).expectProblem(409);
        anna.put(path + "/anamnesis/score", Map.of("text", "7")).expectProblem(400);
        anna.put(path + "/anamnesis/outcome", Map.of("text", "zwaar")).expectProblem(400);
        anna.put(path + "/anamnesis/route", Map.of()).expectProblem(400);

        assertThat(anna.get(path)
                        .expect(200)
                        .json()
                        .path("anamnesis")
                        .path("entries")
                        .size())
                .isZero();
    }

    private String waitingId(String about) {
        Resident resident = Resident.at(couch.address(), Map.of("language", "nl", "region", "zwolle"));
        resident.says(wish(about));
        return resident.asksForCoach();
    }

    private Resident waiting(String about) {
        Resident resident =
                Resident.at(couch.address(), Map.of("language", "nl", "region", "zwolle", "flow", "zelftriage"));
        resident.says(wish(about));
        resident.asksForCoach();
        return resident;
    }

    private ConsolePage logIn(String username, String name) {
        return ConsolePage.logIn(browsing.desk(couch.address()), couch.address(), username, name);
    }

    private static void part(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Anamnese"))
                .click();
    }

    private static Locator form(Page page) {
        return page.locator("coach-anamnesis");
    }

    private static String wish(String about) {
        return "Ik wil ander werk, " + about + " " + Words.PRIVATE;
    }
}
