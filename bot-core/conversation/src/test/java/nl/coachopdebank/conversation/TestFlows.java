package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.TestSteps.ask;
import static nl.coachopdebank.conversation.TestSteps.askMunicipality;
import static nl.coachopdebank.conversation.TestSteps.askText;
import static nl.coachopdebank.conversation.TestSteps.button;
import static nl.coachopdebank.conversation.TestSteps.end;
import static nl.coachopdebank.conversation.TestSteps.onWhatsApp;
import static nl.coachopdebank.conversation.TestSteps.option;
import static nl.coachopdebank.conversation.TestSteps.range;
import static nl.coachopdebank.conversation.TestSteps.say;
import static nl.coachopdebank.conversation.TestSteps.text;
import static nl.coachopdebank.conversation.TestSteps.words;
import static nl.coachopdebank.conversation.When.is;
import static nl.coachopdebank.conversation.When.not;

import java.util.ArrayList;
import java.util.List;
import nl.coachopdebank.conversation.facts.Condition;
import nl.coachopdebank.conversation.release.Advise;
import nl.coachopdebank.conversation.release.AskChoice;
import nl.coachopdebank.conversation.release.Branch;
import nl.coachopdebank.conversation.release.Flow;
import nl.coachopdebank.conversation.release.HandOffStep;
import nl.coachopdebank.conversation.release.Jump;
import nl.coachopdebank.conversation.release.LookUp;
import nl.coachopdebank.conversation.release.Option;
import nl.coachopdebank.conversation.release.Step;
import nl.coachopdebank.conversation.release.Unit;

/** The flows of the test release: small, but with a branch, units, a desk and every kind of step. */
final class TestFlows {
    static final When EMPLOYER = is("situatie", "werkgever");

    private TestFlows() {}

    static List<Flow> all() {
        return List.of(welcome(), menu(), triage(), vouchers(), coach());
    }

    static Flow welcome() {
        return Flow.of(
                "welkom",
                text("Welkom"),
                false,
                List.of(
                        say(
                                "hallo",
                                "Ik ben een chatbot, geen mens.",
                                button("flow:check", "Start de check"),
                                button("_coach", "Praat met een coach")),
                        end(null)));
    }

    static Flow menu() {
        return Flow.of(
                "menu",
                text("Menu"),
                false,
                List.of(
                        say(
                                "menu",
                                "Dit kun je hier doen.",
                                button("flow:check", "Start de check"),
                                button("flow:vouchers", "Bekijk vouchers"),
                                button("_coach", "Praat met een coach")),
                        end(null)));
    }

    /** Its id is not the one of the real content: the engine knows no flow of the editors by name. */
    static Flow triage() {
        return triage(ask(
                "sector",
                option("horeca", "Horeca", "restaurant", "bediening"),
                option("zorg", "Zorg", "verpleging", "thuiszorg"),
                option("techniek", "Techniek", "monteur")));
    }

    static Flow triage(AskChoice sector) {
        List<Step> steps = new ArrayList<>(List.of(
                say("start", "Goed dat je dit uitzoekt."),
                askText(
                        "wens",
                        option("ander_werk", "Ander werk", "andere baan"),
                        option("leren", "Iets leren", "cursus")),
                askMunicipality("gemeente"),
                situation(),
                new Branch("splitsing", Condition.ALWAYS, List.of(new Branch.Case(EMPLOYER, "sector")), "reflectie"),
                say("reflectie", "Dank je, nu iets over je werk."),
                endOfWork(),
                sector,
                years(),
                age(),
                online(),
                money(),
                new Advise("advies", Condition.ALWAYS, "routes", text("Dit is advies voor {gemeente}.")),
                end("Kies een route.")));
        return Flow.of("check", text("De check"), true, steps);
    }

    static AskChoice situation() {
        return ask(
                "situatie",
                option("werk", "Ik heb werk", "heb een baan"),
                option("contract", "Mijn contract stopt", "contract stopt", "contract loopt af"),
                option("ww", "Ik heb WW", "ww", "in de ww"),
                new Option(
                        "werkgever",
                        onWhatsApp("Ik ben werkgever", "Werkgever, met mensen"),
                        words("heb personeel"),
                        null));
    }

    private static AskChoice endOfWork() {
        return ask(
                "einde_werk",
                is("situatie", "contract"),
                Unit.MONTHS_AHEAD,
                option("al_gestopt", "Al gestopt", range(-1, -1), "is gestopt"),
                option("binnen_4_maanden", "Binnen 4 maanden", range(0, 4), "binnenkort"),
                option("later", "Later", range(5, 60), "volgend jaar"),
                option("weet_niet", "Dat weet ik niet", "weet niet", "geen idee"));
    }

    private static AskChoice years() {
        return ask(
                "jaren",
                not(EMPLOYER),
                Unit.YEARS,
                option("kort", "Minder dan 5 jaar", range(0, 4), "net begonnen"),
                option("lang", "5 jaar of langer", range(5, 70), "mijn hele leven"));
    }

    static AskChoice age() {
        return ask(
                "leeftijd",
                not(EMPLOYER),
                Unit.AGE,
                option("onder_27", "Jonger dan 27", range(10, 26), "jongere"),
                option("van_27_tot_55", "27 tot en met 55", range(27, 55)),
                option("boven_55", "Ouder dan 55", range(56, 100), "bijna pensioen"));
    }

    private static AskChoice online() {
        return ask(
                "online",
                not(EMPLOYER),
                null,
                option("ja", "Ja, dat lukt", "ja hoor", "ja"),
                option("nee", "Nee, dat lukt niet", "nee hoor", "nee", "geen computer"));
    }

    private static AskChoice money() {
        return ask(
                "zorgen",
                not(EMPLOYER),
                null,
                option("ja", "Ja, geldzorgen", "geldzorgen", "schulden"),
                option("nee", "Nee, dat gaat goed", "nee hoor", "nee"));
    }

    static Flow vouchers() {
        return Flow.of(
                "vouchers",
                text("Vouchers"),
                true,
                List.of(
                        say("intro", "Ik laat vouchers zien."),
                        askMunicipality("gemeente").as("gemeente", Condition.ALWAYS, "vouchers"),
                        situation().as("situatie", Condition.ALWAYS, "vouchers"),
                        age().as("leeftijd", not(EMPLOYER), "vouchers"),
                        new LookUp(
                                "lijst",
                                Condition.ALWAYS,
                                "vouchers",
                                text("Deze regelingen zijn er:"),
                                text("Ik vond niets.")),
                        end(null)));
    }

    static Flow coach() {
        return Flow.of(
                "coach",
                text("Coach"),
                false,
                List.of(
                        new HandOffStep(
                                "coach",
                                Condition.ALWAYS,
                                "doubt",
                                text(
                                        "Ik vraag een {role} van {organisation}. {promise} Nummer {receipt}. {onbekend}!")),
                        end(null)));
    }

    static Flow handOver(String id, String to) {
        return Flow.of(
                id,
                text(id),
                true,
                List.of(
                        say("zin", "Zin van " + id + ".", button("_menu", "Menu")),
                        new Jump("verder", Condition.ALWAYS, null, to)));
    }
}
