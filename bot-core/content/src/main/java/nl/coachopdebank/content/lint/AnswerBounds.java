package nl.coachopdebank.content.lint;

import java.math.BigDecimal;
import java.util.List;
import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.content.findings.Spot;
import nl.coachopdebank.conversation.facts.Several;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.AskChoices;
import nl.coachopdebank.conversation.release.AskDate;
import nl.coachopdebank.conversation.release.AskNumber;
import nl.coachopdebank.conversation.release.Flow;
import nl.coachopdebank.conversation.release.Option;

/** The answers that a question for several, for a number or for a date allows make sense together. */
final class AnswerBounds implements ContentRule {
    private static final String OPTIONS = "options";
    private static final String BOUNDS = "bounds";
    /** With fewer there is nothing to combine. */
    private static final int FEWEST_TOGETHER = 2;
    /** The longest choice that a door takes. */
    private static final int LONGEST_CHOICE = 200;

    @Override
    public void check(Subject subject, Report report) {
        for (Flow flow : subject.content().flows().values()) {
            for (Ask ask : flow.asks()) {
                Spot spot = subject.spot(flow, ask);
                if (ask instanceof AskChoices choices) {
                    choices(choices, spot, report);
                } else if (ask instanceof AskNumber number) {
                    number(number, spot, report);
                } else if (ask instanceof AskDate date) {
                    date(date, spot, report);
                }
            }
        }
    }

    private static void choices(AskChoices ask, Spot spot, Report report) {
        if (ask.together().size() < FEWEST_TOGETHER) {
            report.error(
                    spot,
                    OPTIONS,
                    "Er zijn geen twee antwoorden die samen kunnen.",
                    "Haal exclusive weg bij een antwoord, of schrijf kind: ask_choice.");
        }
        List<String> values = ask.options().stream().map(Option::value).toList();
        ask.formerly().keySet().stream()
                .filter(values::contains)
                .forEach(value -> report.error(
                        spot,
                        OPTIONS,
                        "De waarde '" + value + "' staat bij formerly, maar is nu ook een antwoord.",
                        "Zet bij formerly alleen waarden die er niet meer zijn."));
        int length = ask.question().fact().length() + 1 + Several.joined(values).length();
        if (length > LONGEST_CHOICE) {
            report.error(
                    spot,
                    OPTIONS,
                    "Alle waarden samen hebben " + length + " tekens.",
                    "Houd ze onder " + LONGEST_CHOICE + ": kies kortere waarden of minder antwoorden.");
        }
    }

    private static void number(AskNumber ask, Spot spot, Report report) {
        if (ask.min().compareTo(ask.max()) >= 0) {
            report.error(spot, BOUNDS, "min is niet kleiner dan max.", "Zet bij min het kleinste getal.");
            return;
        }
        if (!ask.decimals() && (!ask.fits(ask.min()) || !ask.fits(ask.max()))) {
            report.error(
                    spot, BOUNDS, "min of max is geen heel getal.", "Schrijf hele getallen, of zet decimals: true.");
        }
        for (Option option : ask.options()) {
            if (!ask.fits(new BigDecimal(option.value()))) {
                report.error(
                        spot,
                        BOUNDS,
                        "Het antwoord " + option.value() + " past niet bij deze vraag.",
                        "Kies een getal van min tot en met max"
                                + (ask.decimals() ? "." : ", zonder cijfers achter de komma."));
            }
        }
    }

    private static void date(AskDate ask, Spot spot, Report report) {
        Integer from = ask.from();
        Integer until = ask.until();
        if (from != null && until != null && from > until) {
            report.error(
                    spot,
                    BOUNDS,
                    "from ligt na until: geen enkele dag past.",
                    "Tel dagen vanaf vandaag; een dag in het verleden is kleiner dan 0.");
        }
    }
}
