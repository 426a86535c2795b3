package nl.coachopdebank.conversation;

import java.util.List;
import java.util.Map;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Words;

/** What residents say, in three languages. */
final class TestSentences {
    private TestSentences() {}

    /** From which the languages are told apart. */
    static Words sentences() {
        return new Words(Map.of(
                Language.NL,
                List.of(
                        "ik ben mijn baan kwijt en ik weet niet wat ik nu moet doen",
                        "kan je me helpen met een voucher voor een opleiding",
                        "mijn baas zegt dat het slecht gaat met het bedrijf",
                        "ik wil graag iets anders gaan doen maar wat",
                        "waar kan ik terecht met mijn vragen over werk",
                        "catering en project management zijn voor mij niet nieuw",
                        "hoe lang duurt het voordat iemand mij belt",
                        "ik werk in een hotel met een restaurant en een bar",
                        "wie beslist er of ik dat geld krijg",
                        "ik heb geen diploma en ben al vijftig",
                        "mijn contract loopt volgende maand af",
                        "ik zoek een baan in de horeca of in een winkel",
                        "moet ik daarvoor naar school en hoe vaak dan",
                        "wat kost het en wie betaalt dat",
                        "ik zit al een jaar thuis zonder werk",
                        "dat snap ik niet kun je het uitleggen",
                        "ik wil met een mens praten en niet met een computer",
                        "wij wonen sinds kort in een dorp bij de stad"),
                Language.EN,
                List.of(
                        "i lost my job and i do not know what to do now",
                        "can you help me find a voucher for a course",
                        "my boss says that the company is doing badly",
                        "i would like to do something else but what should it be",
                        "where can i go with my questions about work",
                        "i want to work with customers and planning in a team",
                        "how long does it take before someone calls me",
                        "i work in care and i am always tired",
                        "who decides whether i get that money",
                        "i have no diploma and i just turned fifty",
                        "my contract ends next month",
                        "i am looking for a new job in a restaurant or in a shop",
                        "do i have to go to school for that and how often",
                        "what does it cost and who pays for that",
                        "i have been at home without work for a year",
                        "i do not understand that can you explain it",
                        "i want to talk to a person and not to a computer",
                        "we live in a village near the city"),
                Language.PL,
                List.of(
                        "straciłem pracę i nie wiem co teraz robić",
                        "czy możesz mi pomóc znaleźć kurs",
                        "szukam pracy w magazynie albo w sklepie",
                        "moja umowa kończy się w przyszłym miesiącu",
                        "ile to kosztuje i kto za to płaci")));
    }
}
