package nl.coachopdebank.journeys.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import nl.coachopdebank.journeys.browser.Browsing;
import nl.coachopdebank.journeys.browser.ChatPage;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.Launch;
import nl.coachopdebank.journeys.run.SharedCouch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Leaving and coming back: a reload, a server that is away for a while, two days later, and a chat that is erased. */
@ExtendWith({SharedCouch.class, Browsing.Open.class})
class ReturnTest {
    private final CouchProcess couch;
    private final Browsing browsing;

    ReturnTest(CouchProcess couch, Browsing browsing) {
        this.couch = couch;
        this.browsing = browsing;
    }

    @Test
    void reloadInTheMiddleShowsTheSameConversation() {
        ChatPage chat = ChatPage.open(browsing.phone(couch.address()), couch.address());
        TriageWalk.begin(chat, "Ik wil ander werk");
        chat.hears("Wanneer stopt je werk?");
        List<String> before = chat.transcript();

        chat.page().reload();

        chat.hears("Wanneer stopt je werk?");
        assertThat(chat.transcript()).isEqualTo(before);
        TriageWalk.answer(chat, "Wanneer stopt je werk?", "Binnen 4 maanden");
        chat.hears("In welke sector");
    }

    @Test
    void twoDaysAndAKilledServerLaterTheBotKnowsWhereWeWere() {
        try (CouchProcess own = CouchProcess.start(Launch.demo("returning"))) {
            ChatPage chat = ChatPage.open(browsing.phone(own.address()), own.address());
            browsing.toleratesBrokenLines();
            TriageWalk.begin(chat, "Ik wil ander werk");
            chat.hears("Wanneer stopt je werk?");
            own.kill();
            chat.composer().fill("Binnen 4 maanden");
            chat.composer().press("Enter");

            own.startAgain();
            chat.hearsAtLast("In welke sector");
            own.stop();
            own.startAgain("couch.clock.offset", "PT50H");
            chat.page().reload();

            chat.sees("Welkom terug");
            chat.sees("Je was bij vraag 5 van 13.");
            chat.hears("In welke sector");
            assertThat(chat.transcript().stream().filter(text -> text.equals("Binnen 4 maanden")))
                    .hasSize(1);
        }
    }

    @Test
    void erasedChatIsGoneAndANewOneCanBegin() {
        ChatPage chat = ChatPage.open(browsing.phone(couch.address()), couch.address());
        chat.types("Ik wil ander werk");
        chat.sees("Ik wil ander werk");

        chat.opensMenu("Chat wissen");
        button(chat, "Ja, wis mijn chat").click();

        assertThat(chat.page().getByText("Je chat is gewist")).isVisible();
        button(chat, "Begin een nieuwe chat").click();
        chat.hears("Ik ben een chatbot");
        assertThat(chat.page().getByText("Ik wil ander werk")).hasCount(0);
    }

    @Test
    void answerIsCorrectedInWordsAndEverythingAfterItFollows() {
        ChatPage chat = ChatPage.open(browsing.phone(couch.address()), couch.address());
        TriageWalk.begin(chat, "Ik wil ander werk");
        chat.hears("Wanneer stopt je werk?");

        chat.types("nee, ik woon in Haarlem");

        chat.sees("Ik heb dit aangepast");
        chat.sees("Haarlem");
        chat.hears("Wanneer stopt je werk?");
    }

    private static Locator button(ChatPage chat, String name) {
        return chat.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
