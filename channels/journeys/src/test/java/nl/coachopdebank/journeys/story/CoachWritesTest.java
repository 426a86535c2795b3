package nl.coachopdebank.journeys.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.coachopdebank.journeys.browser.Browsing;
import nl.coachopdebank.journeys.browser.ChatPage;
import nl.coachopdebank.journeys.browser.ConsolePage;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.SharedCouch;
import nl.coachopdebank.journeys.run.Words;
import nl.coachopdebank.journeys.wire.CoachAtWork;
import nl.coachopdebank.journeys.wire.Resident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Anna is helped with what she writes: texts to choose, answers to look up, and what the resident told already. */
@ExtendWith({SharedCouch.class, Browsing.Open.class})
class CoachWritesTest {
    private static final List<String> ANSWERS = List.of(
            "Kampen",
            "mijn contract stopt",
            "over 2 maanden",
            "horeca",
            "12 jaar",
            "41",
            "mbo 2",
            "goed, zonder moeite",
            "ja, dat lukt",
            "nee, niet nodig",
            "nee, dat gaat goed");

    private final CouchProcess couch;
    private final Browsing browsing;

    CoachWritesTest(CouchProcess couch, Browsing browsing) {
        this.couch = couch;
        this.browsing = browsing;
    }

    @Test
    void standardAnswerIsFilledInSentAndRead() {
        ChatPage chat = ChatPage.open(browsing.phone(couch.address()), couch.address());
        chat.presses("Start de zelftriage");
        chat.hears("Wat zou jij willen?");
        chat.types(wish("standaard"));
        chat.hears("In welke gemeente woon je?");
        chat.asksForCoach();
        chat.presses("Ja, alles");
        ConsolePage anna = opens(browsing.desk(couch.address()), "standaard");
        anna.takes();
        Page page = anna.page();

        button(page, "Standaardantwoord").press("Enter");
        assertThat(page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Zoek op een woord")))
                .isFocused();
        browsing.assertAccessible(page);
        page.keyboard().type("bellen");
        assertThat(options(page)).hasCount(1);
        page.keyboard().press("Enter");

        assertThat(field(page)).isFocused();
        assertThat(selected(page)).isEqualTo("{dag}");
        assertThat(page.getByText("Nog in te vullen: dag, tijd.")).isVisible();
        page.keyboard().press("Enter");
        assertThat(page.getByText("Vul eerst nog in: ‘dag’ en ‘tijd’. Daarna kun je versturen."))
                .isVisible();
        assertThat(page.locator("coach-transcript .message--coach")).hasCount(0);
        browsing.assertAccessible(page);

        assertThat(selected(page)).isEqualTo("{dag}");
        page.keyboard().type("dinsdag");
        page.keyboard().press("Tab");
        assertThat(selected(page)).isEqualTo("{tijd}");
        page.keyboard().press("Tab");
        assertThat(field(page)).not().isFocused();
        field(page).focus();
        page.keyboard().press("Enter");
        assertThat(selected(page)).isEqualTo("{tijd}");
        page.keyboard().type("10 uur");
        page.keyboard().press("Enter");

        chat.hearsCoach("Ik kan op dinsdag om 10 uur. Past dat bij jou?");
        assertThat(field(page)).hasValue("");
    }

    @Test
    void arrowsChooseEscapeLeavesAndWhatWasWrittenStays() {
        waiting("pijltjes");
        ConsolePage anna = opens(browsing.narrow(couch.address(), ColorScheme.DARK), "pijltjes");
        anna.takes();
        Page page = anna.page();
        field(page).fill("Dag Sam.");

        button(page, "Standaardantwoord").click();
        Locator first = options(page).first();
        assertThat(first).hasAttribute("aria-selected", "true");
        page.keyboard().press("ArrowDown");
        assertThat(first).hasAttribute("aria-selected", "false");
        assertThat(options(page).nth(1)).hasAttribute("aria-selected", "true");
        assertThat(options(page).nth(1)).containsText("Eerste hallo");
        browsing.assertAccessible(page);
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(button(page, "Standaardantwoord")).isFocused();
        assertThat(field(page)).hasValue("Dag Sam.");

        page.keyboard().press("Enter");
        assertThat(options(page).first()).isVisible();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        assertThat(field(page))
                .hasValue("Dag Sam.\nHoi, ik ben Anna, werkcoach. Ik praat nu met je verder."
                        + " Waar wil je het als eerste over hebben?");
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
    }

    @Test
    void answerOfTheChatbotAndACardOfASchemeAreSent() {
        Resident resident = waiting("antwoord");
        ConsolePage anna = opens(browsing.desk(couch.address()), "antwoord");
        anna.takes();
        Page page = anna.page();

        button(page, "Zoek antwoord").click();
        page.keyboard().type("ww aanvragen");
        assertThat(options(page).first()).containsText("WW aanvragen bij UWV");
        browsing.assertAccessible(page);
        page.keyboard().press("Enter");
        assertThat(field(page)).isFocused();
        page.keyboard().press("Enter");

        String answer = resident.waitsFor("the answer", event -> event.text().contains("WW vraag je aan bij UWV"))
                .text();
        assertThat(answer).contains("Bron: ").contains("Nagekeken op 22-11-2026.");

        button(page, "Zoek antwoord").click();
        page.keyboard().type("stap-budget");
        assertThat(options(page).first()).containsText("(regeling)");
        options(page).first().click();
        assertThat(field(page)).isFocused();
        page.keyboard().press("Enter");

        assertThat(resident.waitsFor("the card", event -> event.text().contains("STAP-budget"))
                        .text())
                .contains("(gesloten)", "Aanvragen kan niet meer", "UWV beslist", "Bron: ");
    }

    @Test
    void whatTheResidentToldIsShownWhenAnnaAsksItAgainAndNothingElse() {
        Resident resident = waiting("hint", ANSWERS);
        ConsolePage anna = opens(browsing.desk(couch.address()), "hint");
        anna.takes();
        Page page = anna.page();
        Map<String, String> hints = hints(resident.id() + "-1");

        List<String> wrong = new ArrayList<>();
        for (String line : sentences()) {
            String[] parts = line.split("\\|", 2);
            field(page).fill(parts[1]);
            String hint = page.locator(".aids__known").textContent();
            if (!hint.equals(hints.get(parts[0]))) {
                wrong.add(parts[1] + " -> " + hint);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingIsHintedOfWhatIsNotShared() {
        Resident resident = begins("stil", ANSWERS.subList(0, 1));
        resident.says("praat met een coach");
        resident.chooses("_consent_none");
        ConsolePage anna = ConsolePage.logIn(browsing.desk(couch.address()), couch.address(), "anna", "Anna");
        anna.page().navigate(couch.address() + "/coach#zaak/" + resident.id() + "-1");
        anna.takes();

        field(anna.page()).fill("Waar woon je?");

        assertThat(anna.page().locator(".aids__known")).isEmpty();
    }

    /** By fact: the hint as it should read. */
    private Map<String, String> hints(String handOff) {
        Map<String, String> hints = new HashMap<>(Map.of("-", ""));
        for (JsonNode answer :
                CoachAtWork.named("anna", couch.address()).reads(handOff).path("answers")) {
            String question = answer.path("question").asString();
            String asked = question.contains("?")
                    ? question.substring(0, question.indexOf('?') + 1)
                    : answer.path("label").asString();
            hints.put(
                    answer.path("fact").asString(),
                    "Dit weten we al: " + asked + " — " + answer.path("answer").asString());
        }
        return hints;
    }

    private static List<String> sentences() {
        try (InputStream file = CoachWritesTest.class.getResourceAsStream("/coach-asks.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private Resident waiting(String about) {
        return waiting(about, List.of());
    }

    private Resident waiting(String about, List<String> answers) {
        Resident resident = begins(about, answers);
        resident.asksForCoach();
        return resident;
    }

    private Resident begins(String about, List<String> answers) {
        Resident resident =
                Resident.at(couch.address(), Map.of("language", "nl", "region", "zwolle", "flow", "zelftriage"));
        resident.says(wish(about));
        answers.forEach(resident::says);
        return resident;
    }

    private ConsolePage opens(Page page, String about) {
        ConsolePage anna = ConsolePage.logIn(page, couch.address(), "anna", "Anna");
        anna.opens(wish(about));
        return anna;
    }

    private static Locator field(Page page) {
        return page.getByLabel("Jouw bericht aan de bewoner");
    }

    private static Object selected(Page page) {
        return page.evaluate("() => { const field = document.querySelector('#composer-field');"
                + " return field.value.slice(field.selectionStart, field.selectionEnd); }");
    }

    private static Locator options(Page page) {
        return page.locator("dialog").getByRole(AriaRole.OPTION);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static String wish(String about) {
        return "Ik wil ander werk, " + about + " " + Words.PRIVATE;
    }
}
