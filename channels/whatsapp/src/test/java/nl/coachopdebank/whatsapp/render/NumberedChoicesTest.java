package nl.coachopdebank.whatsapp.render;

import static nl.coachopdebank.whatsapp.render.Body.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.coachopdebank.conversation.Choice;
import nl.coachopdebank.whatsapp.graph.ReplyButtons;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What can be chosen with a number")
class NumberedChoicesTest {
    @Test
    void ofAQuestionWithElevenAnswersAreNumbered() {
        assertThat(Seen.one(aMessage("In welke sector werk je?")
                        .asked(5, 13)
                        .withAnswers(
                                "sector",
                                "Horeca",
                                "Cultuur en evenementen",
                                "Sport en recreatie",
                                "Luchtvaart",
                                "Sierteelt en bloemen",
                                "Uitzendwerk",
                                "Reizen en toerisme",
                                "Zorg en welzijn",
                                "Techniek",
                                "Bouw",
                                "Een andere sector")
                        .withTheWaysRound()
                        .inDutch()))
                .isEqualTo("""
                        Vraag 5 van 13

                        In welke sector werk je?

                        1. Horeca
                        2. Cultuur en evenementen
                        3. Sport en recreatie
                        4. Luchtvaart
                        5. Sierteelt en bloemen
                        6. Uitzendwerk
                        7. Reizen en toerisme
                        8. Zorg en welzijn
                        9. Techniek
                        10. Bouw
                        11. Een andere sector

                        Stuur het nummer van je keuze. \
                        Je kunt ook typen: *Sla over*, *Waarom deze vraag?* of *Praat met een coach*.""");
    }

    @Test
    void ofWhichSeveralMayBeSentAreNumbered() {
        assertThat(Seen.one(aMessage("Heb je ergens hulp bij nodig?")
                        .with(new Choice("zorgen:geld", "Geldzorgen", false))
                        .with(new Choice("zorgen:lezen", "Lezen en schrijven", false))
                        .with(new Choice("zorgen:nee", "Nee, dat gaat goed", true))
                        .severalAtOnce()
                        .withTheWaysRound()
                        .inDutch()))
                .isEqualTo("""
                        Heb je ergens hulp bij nodig?

                        1. Geldzorgen
                        2. Lezen en schrijven
                        3. Nee, dat gaat goed

                        Stuur het nummer van je antwoord. Meer dan één nummer mag ook. Bijvoorbeeld: 1 en 2. \
                        Je kunt ook typen: *Sla over*, *Waarom deze vraag?* of *Praat met een coach*.""");
    }

    @Test
    void thatAreNoAnswersToAQuestionAreAllCounted() {
        Body body = aMessage("Dit kan allemaal:");
        IntStream.rangeClosed(1, 21).forEach(i -> body.with(new Choice("topic:t" + i, "Onderwerp " + i)));

        assertThat(Seen.one(
                        body.with(new Choice("_coach", "Praat met een coach")).inDutch()))
                .startsWith("Dit kan allemaal:\n\n1. Onderwerp 1\n2. Onderwerp 2\n")
                .endsWith("\n21. Onderwerp 21\n22. Praat met een coach\n\nStuur het nummer van je keuze.");
    }

    @Test
    void thatTellOfNumbersAreNotCountedInAQuestion() {
        String[] years = IntStream.rangeClosed(1, 11)
                .mapToObj(i -> i + " tot " + (i + 1) + " jaar")
                .toArray(String[]::new);

        assertThat(Seen.one(aMessage("Hoe lang al?")
                        .withAnswers("jaren", years)
                        .withTheWaysRound()
                        .inDutch()))
                .contains("\n- 2 tot 3 jaar\n")
                .contains("Typ het antwoord dat bij je past.")
                .doesNotContain("nummer");
    }

    @Test
    void withALabelThatFitsNowhereAreNumbered() {
        String long97 = "woorden ".repeat(12) + "x".repeat(10);
        String unbroken = "Arbeidsongeschiktheidsverzekering";

        for (String label : List.of(long97, unbroken)) {
            assertThat(Seen.one(aMessage("Wat past bij je?")
                            .withAnswers("wens", label, "Ander werk")
                            .inDutch()))
                    .isEqualTo("Wat past bij je?\n\n1. " + label + "\n2. Ander werk\n\nStuur het nummer van je keuze.");
        }
    }

    @Test
    void withAValueThatFitsNowhereAreNumbered() {
        Choice fitsAButton = new Choice("v".repeat(256), "Ja");
        Choice fitsNothing = new Choice("v".repeat(257), "Ja");

        assertThat(aMessage("Goed?").with(fitsAButton).inDutch()).first().isInstanceOf(ReplyButtons.class);
        assertThat(Seen.one(aMessage("Goed?").with(fitsNothing).inDutch()))
                .isEqualTo("Goed?\n\n1. Ja\n\nStuur het nummer van je keuze.");
    }
}
