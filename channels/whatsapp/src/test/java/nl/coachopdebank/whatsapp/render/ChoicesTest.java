package nl.coachopdebank.whatsapp.render;

import static nl.coachopdebank.whatsapp.render.Body.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.coachopdebank.conversation.Choice;
import nl.coachopdebank.whatsapp.graph.ChoiceList;
import nl.coachopdebank.whatsapp.graph.Sendable;
import nl.coachopdebank.whatsapp.graph.Text;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What can be chosen with a tap")
class ChoicesTest {
    private static final String[] SITUATIONS = {
        "Mijn ontslag dreigt",
        "Mijn contract stopt",
        "Ik ben net ontslagen",
        "Ik heb een WW-uitkering",
        "Ik heb bijstand",
        "Geen werk of uitkering",
        "Ik ben zzp'er",
        "Student of van school",
        "Ik werk en wil verder",
        "Ik ben werkgever"
    };

    @Test
    void ofAMenuAreButtons() {
        List<Sendable> sent = aMessage("Typ je vraag of kies een knop.")
                .with(new Choice("flow:zelftriage", "Start de zelftriage"))
                .with(new Choice("flow:vouchers", "Bekijk vouchers"))
                .with(new Choice("_coach", "Praat met een coach"))
                .inDutch();

        assertThat(Seen.one(sent)).isEqualTo("""
                        Typ je vraag of kies een knop.
                        [Start de zelftriage]
                        [Bekijk vouchers]
                        [Praat met een coach]""");
        assertThat(Seen.ids(sent.get(0))).containsExactly("flow:zelftriage", "flow:vouchers", "_coach");
    }

    @Test
    void ofAQuestionWithTwoAnswersAreButtonsAndTheRestIsTyped() {
        assertThat(Seen.one(aMessage("Heb je werk?")
                        .asked(4, 12)
                        .withAnswers("werk", "Ja", "Nee")
                        .withTheWaysRound()
                        .inDutch()))
                .isEqualTo("""
                        Vraag 4 van 12

                        Heb je werk?

                        Je kunt ook typen: *Sla over*, *Waarom deze vraag?* of *Praat met een coach*.
                        [Ja]
                        [Nee]""");
    }

    @Test
    void ofAQuestionWithThreeAnswersAreButtons() {
        assertThat(Seen.one(aMessage("Hoe oud ben je?")
                        .asked(9, 12)
                        .withAnswers("leeftijd", "Jonger dan 27", "27 tot en met 55", "Ouder dan 55")
                        .withTheWaysRound()
                        .inDutch()))
                .isEqualTo("""
                        Vraag 9 van 12

                        Hoe oud ben je?

                        Je kunt ook typen: *Sla over*, *Waarom deze vraag?* of *Praat met een coach*.
                        [Jonger dan 27]
                        [27 tot en met 55]
                        [Ouder dan 55]""");
    }

    @Test
    void ofAQuestionWithoutAnswersAreTheWaysRound() {
        assertThat(Seen.one(aMessage("In which municipality do you live?")
                        .asked(2, 14)
                        .with(new Choice("_skip", "Skip"))
                        .with(new Choice("_why", "Why this question?"))
                        .with(new Choice("_coach", "Talk to a coach"))
                        .inEnglish()))
                .isEqualTo("""
                        Question 2 of 14

                        In which municipality do you live?
                        [Skip]
                        [Why this question?]
                        [Talk to a coach]""");
    }

    @Test
    void ofAQuestionWithFourAnswersAreAListWithEverything() {
        List<Sendable> sent = aMessage("Wat voor contract heb je?")
                .withAnswers(
                        "contract",
                        "Vast contract",
                        "Tijdelijk contract",
                        "Via een uitzendbureau",
                        "Oproep of nul uren")
                .withTheWaysRound()
                .inDutch();

        assertThat(Seen.one(sent)).isEqualTo("""
                        Wat voor contract heb je?
                        [Vast contract]
                        [Tijdelijk contract]
                        [Via een uitzendbureau]
                        [Oproep of nul uren]
                        [Sla over]
                        [Waarom deze vraag?]
                        [Praat met een coach]""");
        assertThat(((ChoiceList) sent.get(0)).button()).isEqualTo("Kies een antwoord");
        assertThat(Seen.ids(sent.get(0))).startsWith("contract:0", "contract:1").endsWith("_coach");
    }

    @Test
    void ofAQuestionWithTenAnswersAreAListAndTheRestIsTyped() {
        String seen = Seen.one(aMessage("Hoe is het nu met je werk?")
                .withAnswers("situatie", SITUATIONS)
                .withTheWaysRound()
                .inDutch());

        assertThat(seen).startsWith("""
                        Hoe is het nu met je werk?

                        Je kunt ook typen: *Sla over*, *Waarom deze vraag?* of *Praat met een coach*.
                        [Mijn ontslag dreigt]
                        """).endsWith("[Ik werk en wil verder]\n[Ik ben werkgever]");
    }

    @Test
    void thatAreNoAnswersAreAllTapped() {
        assertThat(Seen.one(aMessage("Dat klinkt zwaar.")
                        .with(new Choice("topic:sollicitatiehulp", "Sollicitatiehulp"))
                        .with(new Choice("topic:kansrijke-beroepen", "Kansrijke beroepen"))
                        .with(new Choice("_coach", "Praat met een coach"))
                        .with(new Choice("_menu", "Menu"))
                        .inDutch()))
                .isEqualTo("""
                        Dat klinkt zwaar.
                        [Sollicitatiehulp]
                        [Kansrijke beroepen]
                        [Praat met een coach]
                        [Menu]""");
    }

    @Test
    void thatGoWithAnyMessageAreTypedWhenOnlyTheOthersFitAList() {
        Body body = aMessage("Dit zijn routes.");
        IntStream.rangeClosed(1, 9).forEach(i -> body.with(new Choice("topic:t" + i, "Onderwerp " + i)));

        assertThat(Seen.one(body.with(new Choice("_coach", "Praat met een coach"))
                        .with(new Choice("_correct", "Antwoord aanpassen"))
                        .inDutch()))
                .startsWith("""
                        Dit zijn routes.

                        Je kunt ook typen: *Praat met een coach* of *Antwoord aanpassen*.
                        [Onderwerp 1]
                        """)
                .endsWith("[Onderwerp 9]");
    }

    @Test
    void withALongLabelGoOnInTheDescription() {
        assertThat(Seen.one(aMessage("Wat past bij je?")
                        .withAnswers("wens", "Een opleiding naast mijn werk volgen in de avond", "Ander werk")
                        .inDutch()))
                .isEqualTo("""
                        Wat past bij je?
                        [Een opleiding naast mijn | werk volgen in de avond]
                        [Ander werk]""");
    }

    @Test
    void withTheSameLabelAreNoButtons() {
        assertThat(aMessage("Welke?").withAnswers("a", "Ja", "Ja").inDutch())
                .first()
                .isInstanceOf(ChoiceList.class);
    }

    @Test
    void underATextThatIsTooLongForButtonsAreAListInTheSameMessage() {
        List<Sendable> sent =
                aMessage("woord ".repeat(200)).withAnswers("a", "Ja", "Nee").inDutch();

        assertThat(sent).singleElement().isInstanceOf(ChoiceList.class);
    }

    @Test
    void standWithTheLastPartOfAText() {
        List<Sendable> sent = aMessage("Een zin van woorden. ".repeat(240))
                .withAnswers("a", "Ja", "Nee")
                .inDutch();

        assertThat(sent).hasSize(2);
        assertThat(sent.get(0)).isInstanceOf(Text.class);
        assertThat(Seen.words(sent.get(0))).endsWith("Een zin van woorden.");
        assertThat(Seen.words(sent.get(1))).startsWith("Een zin van woorden.");
        assertThat(Seen.tappable(sent.get(1))).containsExactly("[Ja]", "[Nee]");
    }

    @Test
    void withoutAnyTextStandUnderWordsOfOurOwn() {
        assertThat(Seen.one(aMessage("").withAnswers("a", "Ja", "Nee").inDutch()))
                .isEqualTo("Kies een antwoord\n[Ja]\n[Nee]");
    }

    @Test
    void ofSchemesSayTheirStatus() {
        assertThat(Seen.one(aMessage("Er zijn nog meer regelingen:")
                        .with(new Choice("scheme:stap", "STAP-budget", "closed"))
                        .with(new Choice("scheme:slim", "SLIM-subsidie", "open"))
                        .with(new Choice("scheme:hbel", "Jongerenvouchers in de regio HBEL", "outdated"))
                        .with(new Choice("_more", "Meer regelingen"))
                        .inDutch()))
                .isEqualTo("""
                        Er zijn nog meer regelingen:
                        [STAP-budget | (gesloten)]
                        [SLIM-subsidie | (open)]
                        [Jongerenvouchers in de | regio HBEL (mogelijk verouderd)]
                        [Meer regelingen]""");
    }
}
