package nl.coachopdebank.journeys.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import nl.coachopdebank.journeys.browser.Browsing;
import nl.coachopdebank.journeys.browser.ChatPage;
import nl.coachopdebank.journeys.browser.ConsolePage;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.SharedCouch;
import nl.coachopdebank.journeys.run.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main job in two browsers: a resident on a phone, and Anna, a coach, at her desk. */
@ExtendWith({SharedCouch.class, Browsing.Open.class})
class MainJourneyTest {
    private static final String WISH = "Ik wil iets anders dan de keuken " + Words.PRIVATE;
    private static final int VISITS = 10;

    private final CouchProcess couch;
    private final Browsing browsing;

    MainJourneyTest(CouchProcess couch, Browsing browsing) {
        this.couch = couch;
        this.browsing = browsing;
    }

    @Test
    void residentIsWelcomedWithinASecond() {
        double quickest = Double.MAX_VALUE;
        for (int visit = 0; visit < VISITS && quickest >= 1; visit++) {
            Page page = browsing.phone(couch.address());
            long begin = System.nanoTime();
            page.navigate(couch.address() + "/");
            page.locator(".message--bot .bubble").first().waitFor();
            quickest = Math.min(quickest, (System.nanoTime() - begin) / 1e9);
        }

        assertThat(quickest).as("seconds to the first message, at best").isLessThan(1.0);
    }

    @Test
    void welcomeSaysWhoAnswersAndWhatHappensToTheAnswers() {
        ChatPage chat = ChatPage.open(browsing.phone(couch.address()), couch.address());

        chat.hears("Ik ben een chatbot, geen mens.");
        chat.hears("We delen niets zonder jouw ja");
        chat.isWith("Je praat met een chatbot");
        assertThat(chat.openChoices().getByRole(AriaRole.BUTTON)).hasCount(3);
        assertThat(chat.page().locator(".header__coach")).isVisible();
    }

    @Test
    void residentIsTriagedHearsAboutVouchersAndIsHelpedByACoachWhoKnowsTheStory() {
        ChatPage chat = ChatPage.open(browsing.phone(couch.address()), couch.address());
        TriageWalk.toTheVouchers(chat, WISH);
        seesAdviceWithReasons(chat);
        seesVouchersWithConditions(chat);
        asksForCoachAndShares(chat);

        ConsolePage anna = ConsolePage.logIn(browsing.desk(couch.address()), couch.address(), "anna", "Anna");
        anna.opens(WISH);
        seesTheStory(anna);
        anna.takes();
        chat.isWith("Je praat met coach Anna");
        talk(chat, anna);

        anna.givesBack("We spraken over een opleiding tot chauffeur.");
        chat.isWith("Je praat met een chatbot");
        chat.sees("Je praat nu weer met mij, de chatbot.");
        chat.sees("We spraken over een opleiding tot chauffeur.");
        chat.types("menu");
        chat.hears("Dit kun je hier doen");
    }

    private static void seesAdviceWithReasons(ChatPage chat) {
        chat.sees("Het is advies, geen besluit.");
        Locator routes = chat.page().locator(".route");
        assertThat(routes.first()).isVisible();
        assertThat(routes.filter(new Locator.FilterOptions().setVisible(true))).hasCount(4);
        assertThat(chat.page().locator(".message:has(.advice) > .bubble")).not().containsText("Mijn contract stopt");
        chat.unfolds("Toon meer");
        assertThat(routes.last()).isVisible();
        List<String> reasons = chat.asksWhy("Waarom zie ik dit?");
        assertThat(String.join("\n", reasons)).contains("Mijn contract stopt").contains("Je contract stopt.");
    }

    private static void seesVouchersWithConditions(ChatPage chat) {
        assertThat(chat.vouchers().first()).isVisible();
        assertThat(chat.page().locator(".message:has(.voucher) > .bubble").first())
                .not()
                .containsText("Levenlanglerenkrediet");
        Locator conditions = chat.vouchers().locator(".conditions");
        String all = String.join("\n", conditions.allTextContents());
        assertThat(all)
                .contains("Past bij wat jij vertelde", "Een medewerker kijkt hiernaar", "Jouw antwoord:")
                .doesNotContain("undefined", "null");
        assertThat(String.join("\n", chat.vouchers().allTextContents())).contains("Wie beslist", "Hoe vraag je aan");
    }

    private static void asksForCoachAndShares(ChatPage chat) {
        chat.asksForCoach();
        chat.sees("Je nummer is");
        chat.isWith("Je wacht op een coach");
        assertThat(chat.page().locator(".header__coach")).containsText("Coach gevraagd · ");
        chat.presses("Ja, alles");
        chat.sees("De coach leest dit gesprek en begint niet opnieuw.");
    }

    private static void seesTheStory(ConsolePage anna) {
        assertThat(anna.story()).containsText(WISH);
        assertThat(anna.story()).containsText("Kampen");
        assertThat(anna.story()).containsText("Advies aan de bewoner");
        assertThat(anna.story()).containsText("Uitgelegde regelingen");
        assertThat(anna.story()).containsText("Ja: alles, ook het gesprek.");
        assertThat(anna.residentSaid()).contains(WISH, "Kampen", "Mijn contract stopt");
    }

    private static void talk(ChatPage chat, ConsolePage anna) {
        anna.says("Hoi, ik ben Anna. **Fijn** dat je er bent. " + Words.PRIVATE);
        chat.hearsCoach("Hoi, ik ben Anna. Fijn dat je er bent.");
        int botMessages = chat.messages("bot").count();
        chat.types("Kan ik chauffeur worden? " + Words.PRIVATE);
        anna.hears("Kan ik chauffeur worden?");
        anna.says("Ja, daar is een opleiding voor.");
        chat.hearsCoach("Ja, daar is een opleiding voor.");
        assertThat(chat.messages("bot").count())
                .as("the bot is silent while the coach talks")
                .isEqualTo(botMessages);
    }
}
