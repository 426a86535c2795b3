package nl.coachopdebank.flows;

import static org.assertj.core.api.Assertions.assertThat;

import nl.coachopdebank.conversation.release.WordList;
import nl.coachopdebank.conversation.release.WordLists;
import nl.coachopdebank.conversation.words.Spelling;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped word lists hear, and what only sounds like it. */
class WordListsTest {
    private static final WordLists LISTS = ShippedContent.release().base().wordLists();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        PRIVATE   | ik heb een burn-out
        PRIVATE   | door mijn depressie lukt het niet
        PRIVATE   | Ik ben zwanger
        PRIVATE   | ik heb kanker gehad
        PRIVATE   | ik zit in de Wajong
        PRIVATE   | ik ben lid van de FNV
        PRIVATE   | omdat ik moslim ben
        PRIVATE   | I am ill
        PRIVATE   | mijn zieke moeder en ik
        PRIVATE   | ik heb zelf een handicap
        PRIVATE   | because of my depression
        WORRY     | ik ben zo bang dat het misgaat
        WORRY     | ik lig wakker van alles
        WORRY     | I'm scared
        COACH     | ik wil nu een mens
        COACH     | kan ik met een coach praten over vouchers
        COACH     | ik wil een coach want ik wil kok worden
        COACH     | ik zoek werk en wil een coach
        COACH     | can I talk to a human
        COACH     | coach graag
        COACH     | ik wil gewoon iemand aan de lijn
        COACH     | ik wil dat iemand mij belt
        COACH     | ik wil met een mens chatten
        COACH     | kan iemand me bellen morgen
        COACH     | I want someone to call me
        GIVE_UP   | hou er maar mee op
        GIVE_UP   | ik heb geen zin meer in die vragen
        GIVE_UP   | I had enough of these questions
        PUZZLED   | ik snap er niks van
        PUZZLED   | wat bedoel je met sector
        PUZZLED   | I don't understand the question
        SHARE_WHO | wat bedoel je?
        WITHDRAW  | laat maar, ik hoef geen coach meer
        WITHDRAW  | ik wil helemaal geen coach
        WORRY     | ik kan niet meer, weet niet meer hoe ik verder moet
        WITHDRAW  | annuleer mijn vraag aan de coach
        WITHDRAW  | trek mijn aanvraag maar in
        WITHDRAW  | please cancel my request
        WITHDRAW  | I don't need a coach anymore
        WHEN      | wanneer komt die coach nou
        WHEN      | hoe lang duurt het nog?
        WHEN      | waar blijft de coach
        WHEN      | when will the coach come?
        FOR_COACH | vertel de coach dat ik bang ben
        FOR_COACH | wil je de coach doorgeven dat ik bel
        FOR_COACH | zeg maar tegen de coach dat ik liever bel
        FOR_COACH | please tell the coach that I work nights
        """)
    void areHeardInASentence(WordList list, String text) {
        assertThat(LISTS.hears(list, text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        PRIVATE   | ik werk in een ziekenhuis
        PRIVATE   | ik wil werken met gehandicapten
        PRIVATE   | ik zorg voor zieke mensen
        PRIVATE   | ik ben ziek van dit werk
        PRIVATE   | I'll do it myself
        PRIVATE   | de overgang naar ander werk
        PRIVATE   | wat doet de vakbond?
        PRIVATE   | ik heb hulp nodig om te kunnen werken
        PRIVATE   | Ik wil met zieke ouderen werken
        PRIVATE   | zorgen voor dementerende ouderen
        PRIVATE   | ik wil werken met mensen met een handicap
        PRIVATE   | I want to care for people with dementia
        PRIVATE   | ik geef les op een christelijke school
        WORRY     | ik wil op mezelf wonen
        COACH     | ik wil coach worden
        COACH     | ik wil een coach in de sport worden
        COACH     | ik zoek werk waar ik met iemand praten kan
        COACH     | I want a job where I can talk to someone
        COACH     | ik wil met mensen werken
        COACH     | ben je geen robot
        COACH     | ik wil werken als coach
        COACH     | ik wil mensen bellen voor mijn werk
        COACH     | ik wil geen coach meer
        GIVE_UP   | laat maar zien
        GIVE_UP   | I quit
        GIVE_UP   | ik stop nu
        GIVE_UP   | ik ben er klaar mee
        PUZZLED   | ik snap het
        WITHDRAW  | laat maar zien
        WITHDRAW  | laat de coach maar bellen
        WITHDRAW  | ik wil een coach
        WHEN      | hoe lang duurt een omscholing
        WHEN      | ik werk gewoon maar weet niet hoe lang nog
        WHEN      | hoe lang duurt het voordat ik ww krijg
        WHEN      | how long does a course take
        FOR_COACH | wat doet een coach
        FOR_COACH | ik wil coach worden
        """)
    void leaveAloneWhatOnlySoundsLikeIt(WordList list, String text) {
        assertThat(LISTS.hears(list, text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Hoi", "hallo!", "goedemorgen", "hoiiii", "Hey there", "good morning", "hallo coach", "heej"})
    void aGreetingIsAWholeMessage(String text) {
        assertThat(isAll(WordList.GREETING, text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hoi ik zoek werk", "hier", "heel veel", "history", "heftruck", "horeca"})
    void otherWordsAreNoGreeting(String text) {
        assertThat(isAll(WordList.GREETING, text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"rust", "blauwdrukken lezen", "bladeren ruimen", "vca", "werk", "iets met dieren", "umbrella"})
    void aShortWishIsNoFiller(String text) {
        assertThat(isAll(WordList.FILLER, text)).isFalse();
    }

    private static boolean isAll(WordList list, String text) {
        return LISTS.isAll(list, Spelling.tokens(Spelling.normal(text)));
    }
}
