package nl.coachopdebank.journeys.story;

import nl.coachopdebank.journeys.browser.ChatPage;

/** A cook from Kampen whose contract is ending: the answers of one resident, question by question. */
final class TriageWalk {
    private TriageWalk() {}

    /** From the welcome to the advice and, as the last answer asks for it, the vouchers. */
    static void toTheVouchers(ChatPage chat, String wish) {
        begin(chat, wish);
        toTheHelp(chat);
        chat.ticks("Nee, dat gaat goed");
        answer(chat, "Hoe wil je verder?", "Uitleg over vouchers");
    }

    /** From the fourth question to the one that takes several answers. */
    static void toTheHelp(ChatPage chat) {
        answer(chat, "Wanneer stopt je werk?", "Binnen 4 maanden");
        answer(chat, "In welke sector", "Horeca");
        answer(chat, "Hoeveel jaar", "Meer dan 10 jaar");
        answer(chat, "Hoe oud ben je", "27 tot en met 55");
        answer(chat, "hoogste diploma", "Mbo 2");
        answer(chat, "Nederlands spreken?", "Goed, zonder moeite");
        answer(chat, "zelf online", "Ja, dat lukt");
        answer(chat, "hulp nodig om te kunnen werken", "Nee, niet nodig");
        chat.hears("geldzorgen");
    }

    /** The first three questions: wish, municipality, situation. */
    static void begin(ChatPage chat, String wish) {
        chat.presses("Start de zelftriage");
        chat.hears("Wat zou jij willen?");
        chat.types(wish);
        chat.hears("In welke gemeente woon je?");
        chat.types("Kampen");
        answer(chat, "Hoe is het nu met je werk?", "Mijn contract stopt");
    }

    static void answer(ChatPage chat, String question, String label) {
        chat.hears(question);
        chat.presses(label);
    }
}
