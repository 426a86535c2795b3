package nl.coachopdebank.journeys.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import nl.coachopdebank.journeys.browser.Browsing;
import nl.coachopdebank.journeys.browser.ChatPage;
import nl.coachopdebank.journeys.browser.ConsolePage;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.SharedCouch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A resident who reads English. */
@ExtendWith({SharedCouch.class, Browsing.Open.class})
class EnglishTest {
    private final CouchProcess couch;
    private final Browsing browsing;

    EnglishTest(CouchProcess couch, Browsing browsing) {
        this.couch = couch;
        this.browsing = browsing;
    }

    @Test
    void residentSwitchesToEnglishIsTriagedAndGetsACoach() {
        ChatPage chat =
                ChatPage.open(browsing.phone(couch.address()), couch.address()).inEnglish();
        chat.presses("Start the self-check");
        chat.hears("What would you like?");
        chat.types("I want to become a nurse");
        chat.hears("In which municipality do you live?");
        chat.types("Haarlem");
        TriageWalk.answer(chat, "How are things with your work now?", "I get WW benefit");
        chat.hears("What kind of contract");
        chat.asksForCoach();
        chat.hears("Your number is");
        chat.presses("Yes, everything");
        chat.isWith("You are waiting for a coach");
        assertThat(chat.page().locator(".screen")).hasAttribute("lang", "en");

        ConsolePage bram = ConsolePage.logIn(browsing.desk(couch.address()), couch.address(), "bram", "Bram");
        bram.opens("I want to become a nurse");
        assertThat(bram.story()).containsText("Engels");
        assertThat(bram.story()).containsText("Haarlem");
    }

    @Test
    void residentSwitchesHalfWayAndKeepsTheAnswers() {
        ChatPage chat = ChatPage.open(browsing.phone(couch.address()), couch.address());
        TriageWalk.begin(chat, "Ik wil iets anders");
        chat.hears("Wanneer stopt je werk?");

        chat.opensMenu("English");

        chat.sees("We go on in English.");
        chat.sees("When does your work end?");
        chat.sees("Ik wil iets anders");
    }
}
