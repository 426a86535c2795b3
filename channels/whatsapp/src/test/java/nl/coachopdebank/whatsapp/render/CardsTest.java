package nl.coachopdebank.whatsapp.render;

import static nl.coachopdebank.whatsapp.render.Body.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.coachopdebank.conversation.Advice;
import nl.coachopdebank.conversation.Advice.Route;
import nl.coachopdebank.conversation.Advice.Why;
import nl.coachopdebank.conversation.CardText;
import nl.coachopdebank.conversation.Choice;
import nl.coachopdebank.conversation.ConditionCheck;
import nl.coachopdebank.conversation.ConditionCheck.Check;
import nl.coachopdebank.conversation.SafetyCard;
import nl.coachopdebank.conversation.SourceLine;
import nl.coachopdebank.conversation.VoucherCard;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a card shows")
class CardsTest {
    private static final VoucherCard STAP = new VoucherCard(
            "stap-budget",
            "STAP-budget",
            "closed",
            "2024-01",
            "Een opleiding of cursus.",
            "Hooguit 1.000 euro per jaar.",
            List.of(
                    new ConditionCheck("Je bent 18 jaar of ouder.", Check.FITS, "27 tot en met 55"),
                    new ConditionCheck("UWV kijkt of de opleiding past.", Check.PERSON, null),
                    new ConditionCheck("Je werkt niet bij de overheid.", Check.DIFFERS, "Overheid"),
                    new ConditionCheck("Je volgt geen andere opleiding.", Check.UNASKED, null),
                    new ConditionCheck("Je woont in Nederland.", Check.FITS, null)),
            "UWV besliste.",
            "Aanvragen kan niet meer.",
            "https://www.uwv.nl/stap",
            "Deze regeling is **gestopt**.",
            List.of(new SourceLine("UWV over STAP", "https://www.uwv.nl/stap", "2026-11-22")));

    private static final VoucherCard PLAIN = new VoucherCard(
            "slim", "SLIM-subsidie", "unknown", null, "Scholing.", "", List.of(), "", "", null, "", List.of());

    @Test
    void ofHelpLinesComesFirst() {
        assertThat(Seen.one(aMessage(
                                "**Bel nu 112.** Dat kan dag en nacht.\nIk ben een chatbot en kan zelf geen hulp sturen.")
                        .asked(3, 14)
                        .with(new SafetyCard(
                                "emergency",
                                List.of(
                                        new SafetyCard.Line("112", "112"),
                                        new SafetyCard.Line("113 (gratis)", "0800-0113"))))
                        .with(new Choice("_coach", "Praat met een coach"))
                        .inDutch()))
                .isEqualTo("""
                        *Hulp die er nu is*
                        - 112
                        - 113 (gratis): 0800-0113

                        Vraag 3 van 14

                        *Bel nu 112.* Dat kan dag en nacht.
                        Ik ben een chatbot en kan zelf geen hulp sturen.
                        [Praat met een coach]""");
    }

    @Test
    void ofAVoucherIsEachConditionBesideTheAnswerAndWhoDecides() {
        assertThat(Seen.one(aMessage("not shown")
                        .with(List.of(STAP))
                        .with(new CardText("", "Dit is de regeling.", "Een coach helpt je graag."))
                        .with(new Choice("_coach", "Praat met een coach"))
                        .inDutch()))
                .isEqualTo("""
                        Dit is de regeling.

                        *STAP-budget* (gesloten, stand van januari 2024)
                        Wat het betaalt: Een opleiding of cursus.
                        Bedrag: Hooguit 1.000 euro per jaar.
                        Deze regeling is *gestopt*.
                        *Voorwaarden*
                        Past bij wat jij vertelde:
                        - Je bent 18 jaar of ouder. (jouw antwoord: 27 tot en met 55)
                        - Je woont in Nederland.
                        Anders dan wat jij vertelde:
                        - Je werkt niet bij de overheid. (jouw antwoord: Overheid)
                        Een medewerker kijkt hiernaar:
                        - UWV kijkt of de opleiding past.
                        Nog niet gevraagd:
                        - Je volgt geen andere opleiding.
                        Wie beslist: UWV besliste.
                        Hoe vraag je aan: Aanvragen kan niet meer.
                        Naar de aanvraag: https://www.uwv.nl/stap
                        Bronnen, gecontroleerd op 22 november 2026:
                        - UWV over STAP (https://www.uwv.nl/stap)

                        Een coach helpt je graag.
                        [Praat met een coach]""");
    }

    @Test
    void ofAVoucherIsTheSameInEnglish() {
        assertThat(Seen.one(aMessage("This is it.").with(List.of(STAP, PLAIN)).inEnglish()))
                .startsWith("This is it.\n\n*STAP-budget* (closed, as of January 2024)\nWhat it pays: ")
                .contains("\nDiffers from what you told:\n- Je werkt niet bij de overheid. (your answer: Overheid)\n")
                .contains("\nSources, checked on 22 November 2026:\n- ")
                .endsWith("\n\n*SLIM-subsidie* (cannot be told now)\nWhat it pays: Scholing.");
    }

    @Test
    void ofAListOfVouchersIsInOneMessageWithTheNextSchemes() {
        var sent = aMessage("not shown")
                .with(List.of(STAP, STAP, STAP, PLAIN))
                .with(new CardText("", "Dit zijn regelingen.", "Er zijn er meer:"))
                .with(new Choice("scheme:a", "Werkcentrum", "open"))
                .with(new Choice("_coach", "Praat met een coach"))
                .inDutch();

        assertThat(Seen.one(sent))
                .containsOnlyOnce("Dit zijn regelingen.")
                .endsWith("Er zijn er meer:\n[Werkcentrum | (open)]\n[Praat met een coach]");
    }

    @Test
    void ofAnAdviceIsItsRoutesAndWhy() {
        Advice advice = new Advice(
                List.of(
                        new Route(
                                "vouchers", "Bekijk vouchers", null, "Zien welke budgetten er zijn.", "flow:vouchers"),
                        new Route("praten", "Een gesprek", "werkcoach", "Samen kijken.", "_coach"),
                        new Route("taal", "Taalhuis", null, "Oefenen met taal.", "https://taal.example.nl")),
                List.of(
                        new Why("Sector", "Horeca", "In deze sector verdwijnt werk."),
                        new Why("Wat je wilt", "Iets met *dieren*!", "Jouw wens telt.")));

        assertThat(Seen.one(aMessage("not shown")
                        .with(advice)
                        .with(new CardText(
                                "- **Sector**: Horeca\n- **Leeftijd**: Ouder dan 55", "Dit kun je doen:", ""))
                        .with(new Choice("flow:vouchers", "Bekijk vouchers"))
                        .with(new Choice("_coach", "Een gesprek"))
                        .with(new Choice("_correct", "Antwoord aanpassen"))
                        .inDutch()))
                .isEqualTo("""
                        Dit kun je doen:

                        - *Bekijk vouchers*: Zien welke budgetten er zijn.
                        - *Een gesprek*: Samen kijken. Samen met: werkcoach.
                        - *Taalhuis*: Oefenen met taal. https://taal.example.nl

                        *Waarom zie ik dit?*
                        Dit is advies. Jij kiest zelf. Een coach kan het ook aanpassen.
                        - *Sector*: Horeca. In deze sector verdwijnt werk.
                        - *Wat je wilt*: Iets met ∗dieren∗! Jouw wens telt.

                        *Dit heb je mij verteld*
                        - *Sector*: Horeca
                        - *Leeftijd*: Ouder dan 55
                        [Bekijk vouchers]
                        [Een gesprek]
                        [Antwoord aanpassen]""");
    }

    @Test
    void ofAnAdviceWhoseRoutesTheWordsNameIsOnlyWhy() {
        Advice advice = new Advice(
                List.of(new Route("v", "Bekijk vouchers", null, "Zien.", "flow:vouchers")),
                List.of(new Why("Sector", "Zorg", "Er is veel werk.")));

        assertThat(Seen.one(aMessage("Nieuw: **Bekijk vouchers**.").with(advice).inDutch()))
                .startsWith("Nieuw: *Bekijk vouchers*.\n\n*Waarom zie ik dit?*\n")
                .endsWith("\n- *Sector*: Zorg. Er is veel werk.");
    }

    @Test
    void ofSourcesIsTheDayOnceWhenItIsTheSame() {
        assertThat(Seen.one(aMessage("Dat kan.")
                        .with(new SourceLine("duo.nl", "https://www.duo.nl/krediet", "2026-11-22"))
                        .with(new SourceLine("Raadsbrief", null, "2026-11-22"))
                        .inDutch()))
                .endsWith(
                        "\n\nBronnen, gecontroleerd op 22 november 2026:\n- https://www.duo.nl/krediet\n- Raadsbrief");
    }

    @Test
    void ofSourcesIsTitleAddressAndDay() {
        assertThat(Seen.one(aMessage("Dat kan.")
                        .with(new SourceLine("https://www.uwv.nl/ww", "https://www.uwv.nl/ww", "2026-11"))
                        .with(new SourceLine("Raadsbrief [2021]", null, "2026"))
                        .with(new SourceLine("Vreemd", "javascript:alert(1)", "ooit"))
                        .inDutch()))
                .isEqualTo("""
                        Dat kan.

                        Bronnen:
                        - https://www.uwv.nl/ww, gecontroleerd op november 2026
                        - Raadsbrief [2021], gecontroleerd op 2026
                        - Vreemd, gecontroleerd op ooit""");
    }
}
