package nl.coachopdebank.journeys.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import nl.coachopdebank.journeys.browser.Browsing;
import nl.coachopdebank.journeys.browser.ChatPage;
import nl.coachopdebank.journeys.browser.ConsolePage;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.SharedCouch;
import nl.coachopdebank.journeys.run.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tineke, a team lead: a colleague is away and holds a resident's talk. */
@ExtendWith({SharedCouch.class, Browsing.Open.class})
class LeadTest {
    private final CouchProcess couch;
    private final Browsing browsing;

    LeadTest(CouchProcess couch, Browsing browsing) {
        this.couch = couch;
        this.browsing = browsing;
    }

    @Test
    void putsBackWhatAnAbsentColleagueHolds() {
        ChatPage chat = asksForCoach("terug in de lijst");
        ConsolePage anna = takes("anna", "Anna", "terug in de lijst");
        chat.isWith("Je praat met coach Anna");
        ConsolePage tineke = opens("tineke", "Tineke", "terug in de lijst");

        tineke.presses("Zet terug");
        assertThat(tineke.page().locator("dialog")).containsText("Anna houdt dit gesprek dan niet meer vast.");
        tineke.confirms("Zet terug");

        tineke.isTold("De vraag staat weer in de lijst.");
        chat.sees("Coach Anna lijkt er nu niet te zijn");
        assertThat(anna.rows(wish("terug in de lijst"))).hasCount(0);
        assertThat(anna.page().getByLabel("Jouw bericht aan de bewoner")).isHidden();
        tineke.takes();
        chat.isWith("Je praat met coach Tineke");
    }

    @Test
    void passesItOnToAnotherRole() {
        ChatPage chat = asksForCoach("door naar Bram");
        takes("anna", "Anna", "door naar Bram");
        ConsolePage tineke = opens("tineke", "Tineke", "door naar Bram");

        tineke.presses("Zet door");
        tineke.page().getByLabel("Jongerencoach").check();
        tineke.confirms("Zet door");

        tineke.isTold("De bewoner wacht nu op de andere coach.");
        chat.isWith("Je wacht op een coach");
    }

    @Test
    void givesItBackToTheBot() {
        ChatPage chat = asksForCoach("terug naar de bot");
        takes("anna", "Anna", "terug naar de bot");
        ConsolePage tineke = opens("tineke", "Tineke", "terug naar de bot");

        tineke.givesBack("Anna is ziek. Vraag gerust opnieuw een coach.");

        chat.sees("Anna is ziek.");
        chat.isWith("Je praat met een chatbot");
    }

    @Test
    void neitherWritesNorClosesForAColleagueAndACoachOnlyReads() {
        asksForCoach("meelezen");
        takes("anna", "Anna", "meelezen");

        ConsolePage tineke = opens("tineke", "Tineke", "meelezen");
        assertThat(tineke.actions())
                .satisfiesExactly(
                        label -> assertThat(label).startsWith("Zet terug"),
                        label -> assertThat(label).startsWith("Geef terug"),
                        label -> assertThat(label).isEqualTo("Zet door"),
                        label -> assertThat(label).isEqualTo("Notitie"));
        assertThat(tineke.page().getByLabel("Jouw bericht aan de bewoner")).isHidden();
        browsing.assertAccessible(tineke.page());

        ConsolePage bram = opens("bram", "Bram", "meelezen");
        assertThat(bram.actions()).containsExactly("Notitie");
    }

    private ChatPage asksForCoach(String about) {
        ChatPage chat = ChatPage.open(browsing.phone(couch.address()), couch.address());
        chat.presses("Start de zelftriage");
        chat.hears("Wat zou jij willen?");
        chat.types(wish(about));
        chat.hears("In welke gemeente woon je?");
        chat.asksForCoach();
        chat.presses("Ja, alles");
        return chat;
    }

    private ConsolePage takes(String username, String name, String about) {
        ConsolePage coach = logIn(username, name);
        coach.opens(wish(about));
        coach.takes();
        return coach;
    }

    private ConsolePage opens(String username, String name, String about) {
        ConsolePage coach = logIn(username, name);
        coach.choosesList("Alles");
        coach.opens(wish(about));
        return coach;
    }

    private ConsolePage logIn(String username, String name) {
        return ConsolePage.logIn(browsing.desk(couch.address()), couch.address(), username, name);
    }

    private static String wish(String about) {
        return "Ik wil ander werk, " + about + " " + Words.PRIVATE;
    }
}
