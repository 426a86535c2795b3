package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.TestSteps.button;
import static nl.coachopdebank.conversation.TestSteps.onWhatsApp;
import static nl.coachopdebank.conversation.TestSteps.text;
import static nl.coachopdebank.conversation.TestSteps.words;
import static nl.coachopdebank.conversation.When.is;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.coachopdebank.conversation.facts.Condition;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.DecisionTable;
import nl.coachopdebank.conversation.release.DecisionTable.Route;
import nl.coachopdebank.conversation.release.DecisionTable.Rule;
import nl.coachopdebank.conversation.release.DecisionTable.Signal;
import nl.coachopdebank.conversation.release.HelpLine;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.OpeningHours;
import nl.coachopdebank.conversation.release.OpeningHours.Block;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.release.Place;
import nl.coachopdebank.conversation.release.Places;
import nl.coachopdebank.conversation.release.Region;
import nl.coachopdebank.conversation.release.Role;
import nl.coachopdebank.conversation.release.SafetyRule;
import nl.coachopdebank.conversation.release.Scheme;
import nl.coachopdebank.conversation.release.Text;
import nl.coachopdebank.conversation.release.Topic;
import nl.coachopdebank.conversation.release.WordList;
import nl.coachopdebank.conversation.release.WordLists;
import nl.coachopdebank.conversation.release.Words;

/** What the test release holds beside its flows. */
final class TestContent {
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private TestContent() {}

    static Places places() {
        return new Places(
                List.of(region("zwolle"), region("zkij"), region("gooi"), region("elders")),
                List.of(
                        place("kampen", "Kampen", "zwolle", "ijsselmuiden"),
                        place("zwolle", "Zwolle", "zwolle", "wijthmen"),
                        place("raalte", "Raalte", "zwolle"),
                        place("haarlem", "Haarlem", "zkij", "spaarndam"),
                        place("laren", "Laren", "gooi"),
                        place("gooise-meren", "Gooise Meren", "gooi", "bussum", "naarden"),
                        place(Place.ELSEWHERE, "Elders", "elders", "amsterdam")));
    }

    private static Region region(String id) {
        return new Region(id, text("Regio " + id), text("Loket " + id));
    }

    private static Place place(String id, String name, String region, String... aliases) {
        return new Place(id, name, region, List.of("gebied-" + region), List.of(aliases), null);
    }

    static Map<String, DecisionTable> tables() {
        return Map.of("routes", routes(), "first-talk", firstTalk(), "first-responsible", firstResponsible());
    }

    private static DecisionTable routes() {
        return new DecisionTable(
                "routes",
                true,
                List.of(
                        new Signal("lang", is("jaren", "lang"), text("Je doet dit werk al lang.")),
                        new Signal("ouder", is("leeftijd", "boven_55"), text("Je bent ouder dan 55."))),
                List.of(
                        rule(
                                "altijd",
                                Condition.ALWAYS,
                                List.of("vouchers", "tips"),
                                false,
                                "Dit is er voor iedereen."),
                        rule(
                                "signalen",
                                When.atLeastSignals(2),
                                List.of("coach"),
                                false,
                                "Twee dingen samen maken een stap lastiger."),
                        rule("offline", is("online", "nee"), List.of("coach"), true, "Alleen verder gaan lukt niet.")),
                List.of(
                        new Route("coach", text("Een coach"), text("Samen kijken."), "_coach"),
                        new Route(
                                "vouchers",
                                text("Vouchers"),
                                text("Wat er is in {gemeente}, voor {wens}."),
                                "flow:vouchers"),
                        new Route("tips", text("Tips"), text("Lees meer."), "https://example.org/tips")));
    }

    private static Rule rule(String id, Condition when, List<String> routes, boolean automatic, String because) {
        return new Rule(id, when, routes, null, null, automatic, text(because));
    }

    private static DecisionTable firstTalk() {
        return new DecisionTable(
                "first-talk",
                false,
                List.of(),
                List.of(
                        role("jongere", is("leeftijd", "onder_27"), "jongerencoach"),
                        role("werkloos", is("situatie", "ww").or(is("einde_werk", "binnen_4_maanden")), "werkcoach"),
                        role("anders", Condition.ALWAYS, "loopbaancoach")),
                List.of());
    }

    private static Rule role(String id, Condition when, String role) {
        return new Rule(id, when, List.of(), role, null, false, text(id));
    }

    private static DecisionTable firstResponsible() {
        Rule ww = new Rule("ww", is("situatie", "ww"), List.of(), null, text("UWV"), false, text("ww"));
        return new DecisionTable("first-responsible", false, List.of(), List.of(ww), List.of());
    }

    static Map<String, Role> roles() {
        return Map.of(
                "werkcoach", new Role("werkcoach", text("werkcoach"), text("UWV")),
                "loopbaancoach", new Role("loopbaancoach", text("loopbaancoach"), text("de vakbond")),
                "jongerencoach", new Role("jongerencoach", text("jongerencoach"), text("RMC")));
    }

    static Map<String, Topic> topics() {
        Map<String, Topic> topics = new HashMap<>();
        topic(topics, "ww-aanvragen", text("Je vraagt WW aan bij UWV."));
        topic(topics, "omscholen", onWhatsApp("Omscholen kan op veel manieren.", "Omscholen kan."));
        topic(topics, "alleen-dutch", new Text(Map.of(Language.NL, "Alleen Nederlands.")));
        topic(topics, "triage-starten", text("De check is geen toets."));
        topic(topics, "schulden", text("Bel Geldfit op 0800-8115."));
        topic(topics, "mens-spreken", text("Dit leest nooit iemand."));
        topic(topics, "geen-coach", text("Een coach is nooit verplicht."));
        return topics;
    }

    private static void topic(Map<String, Topic> topics, String id, Text answer) {
        topics.put(
                id,
                new Topic(
                        id,
                        text("Over " + id),
                        words(id),
                        answer,
                        List.of(button("flow:check", "Start de check")),
                        List.of(),
                        "redactie",
                        LocalDate.of(2026, 11, 1),
                        null));
    }

    static Map<String, Scheme> schemes() {
        return Map.of("stap", scheme("stap", "STAP"), "slim", scheme("slim", "SLIM"));
    }

    private static Scheme scheme(String id, String name) {
        return new Scheme(
                id,
                text(name),
                "voucher",
                "open",
                null,
                List.of("landelijk"),
                Condition.ALWAYS,
                Condition.ALWAYS,
                List.of(id),
                text("Betaalt een cursus."),
                text("1000 euro."),
                List.of(),
                text("UWV beslist."),
                text("Vraag het aan."),
                null,
                true,
                text("Let op de datum."),
                List.of());
    }

    static Map<Command, Words> commands() {
        Map<Command, Words> commands = new EnumMap<>(Command.class);
        commands.put(Command.COACH, words("coach", "praat met een coach", "mens"));
        commands.put(Command.STOP, words("stop"));
        commands.put(Command.RESTART, words("opnieuw"));
        commands.put(Command.MENU, words("menu"));
        commands.put(Command.BACK, words("vorige vraag", "terug"));
        commands.put(Command.SKIP, words("sla over"));
        commands.put(Command.WHY, words("waarom"));
        commands.put(Command.CORRECT, words("antwoord aanpassen"));
        commands.put(Command.CONTINUE, words("verder"));
        commands.put(Command.DUTCH, words("nederlands"));
        commands.put(Command.ENGLISH, words("english"));
        commands.put(Command.MY_DATA, words("mijn gegevens"));
        commands.put(Command.WITHDRAW, words("vraag intrekken"));
        commands.put(Command.UNSHARE, words("niets meer delen"));
        commands.put(Command.REASONS, words("waarom zie ik dit"));
        commands.put(Command.PROGRESS, words("hoe ver zijn we"));
        commands.put(Command.SUMMARY, words("mijn advies"));
        commands.put(Command.MORE, words("meer", "toon meer"));
        return commands;
    }

    static List<SafetyRule> safety() {
        return List.of(
                new SafetyRule(
                        "suicide",
                        true,
                        List.of("113"),
                        text("Bel 0800-0113."),
                        words("niet meer leven", "ga dood", "zelfmoord*", "wil .. niet meer"),
                        words("dood van het lachen")),
                new SafetyRule("abuse", false, List.of(), text("Schelden helpt niet."), words("rotbot"), Words.NONE),
                new SafetyRule(
                        "debt", false, List.of("geldfit"), text("Geldfit helpt."), words("deurwaarder"), Words.NONE));
    }

    static WordLists wordLists() {
        Map<WordList, WordLists.Entry> lists = new EnumMap<>(WordList.class);
        lists.put(WordList.GREETING, entry(words("hoi*", "hallo", "goedemorgen"), Words.NONE));
        lists.put(WordList.FILLER, entry(words("asdf*", "pff*", "haha*"), Words.NONE));
        lists.put(WordList.PRIVATE, entry(words("ziek", "zieke", "burnout", "burn out"), words("zieke mensen")));
        lists.put(WordList.WORRY, entry(words("ik ben bang"), Words.NONE));
        lists.put(WordList.COACH, entry(words("wil .. mens", "mens nu"), words("mens worden")));
        lists.put(WordList.NO_COACH, entry(words("geen coach", "niet bellen"), words("niet bellen maar")));
        lists.put(WordList.GIVE_UP, entry(words("laat maar", "geen zin meer", "hou maar op"), words("laat maar zien")));
        lists.put(WordList.PUZZLED, entry(words("snap ik niet", "wat bedoel je", "wat bedoel je met"), Words.NONE));
        lists.put(WordList.MISFIT, entry(words("dat bedoel ik niet"), Words.NONE));
        lists.put(WordList.WITHDRAW, entry(words("geen coach meer", "laat maar"), words("laat maar zien")));
        lists.put(
                WordList.WHEN,
                entry(words("wanneer komt .. coach", "hoe lang duurt het nog", "ik wacht al"), Words.NONE));
        lists.put(WordList.FOR_COACH, entry(words("vertel de coach dat", "zeg .. coach dat"), Words.NONE));
        lists.put(WordList.SHARE_ALL, entry(words("ja", "ja hoor", "prima", "is goed"), Words.NONE));
        lists.put(WordList.SHARE_ANSWERS, entry(words("niet het gesprek", "alleen mijn antwoorden"), Words.NONE));
        lists.put(WordList.SHARE_NONE, entry(words("nee", "doe maar niet", "liever niet"), Words.NONE));
        lists.put(WordList.SHARE_WHO, entry(words("wie is dat"), Words.NONE));
        lists.put(WordList.UNSHARE, entry(words("toch niet delen"), Words.NONE));
        lists.put(WordList.TO_COACH, entry(words("kan de coach .. bellen", "mijn nummer is"), Words.NONE));
        lists.put(
                WordList.CORRECTION,
                entry(
                        words(
                                "nee",
                                "o",
                                "sorry",
                                "eigenlijk",
                                "ik bedoel",
                                "ik bedoelde",
                                "oeps",
                                "toch",
                                "wacht",
                                "no",
                                "ik heb me vergist"),
                        Words.NONE));
        lists.put(WordList.TELLING, entry(words("ik", "ben", "heb", "mijn", "werk .. jaar", "i"), Words.NONE));
        lists.put(
                WordList.WISH,
                entry(words("wil", "zou", "graag", "liever", "zoek", "iets met", "wacht .. op"), Words.NONE));
        lists.put(WordList.SUPPOSED, entry(words("als ik", "stel dat"), Words.NONE));
        lists.put(WordList.OTHERS, entry(words("mijn vrouw", "mijn man"), Words.NONE));
        lists.put(WordList.PAST, entry(words("vroeger", "gehad", "eerst"), Words.NONE));
        lists.put(WordList.AHEAD, entry(words("straks", "misschien"), Words.NONE));
        lists.put(WordList.DENIAL, entry(words("niet", "niet meer", "geen", "not"), Words.NONE));
        return new WordLists(lists);
    }

    private static WordLists.Entry entry(Words patterns, Words unless) {
        return new WordLists.Entry(patterns, unless);
    }

    static Map<String, HelpLine> helpLines() {
        return Map.of(
                "113", new HelpLine("113", "113", "08000113", "0800-0113", text("dag en nacht")),
                "geldfit", new HelpLine("geldfit", "Geldfit", "08008115", "0800-8115", text("overdag")));
    }

    static OpeningHours hours() {
        Map<DayOfWeek, List<Block>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= 5) {
                week.put(day, List.of(new Block(LocalTime.of(9, 0), LocalTime.of(17, 0))));
            }
        }
        return new OpeningHours(ZONE, week, Set.of(), Map.of(), Duration.ofHours(3));
    }

    /** Each sentence is its own key, so that a test can name it; those with placeholders show what was filled in. */
    static Map<Phrase, Text> phrases() {
        Map<Phrase, Text> phrases = new EnumMap<>(Phrase.class);
        for (Phrase phrase : Phrase.values()) {
            phrases.put(phrase, text("<" + phrase.key() + ">"));
        }
        phrases.put(Phrase.RECAP, text("Je was bij vraag {step} van {of}."));
        phrases.put(Phrase.HANDOFF_RECEIPT, text("<handoff_receipt> {role} van {organisation}. {promise} {receipt}"));
        phrases.put(Phrase.HANDOFF_ELSEWHERE, text("<handoff_elsewhere> {promise} {receipt}"));
        phrases.put(Phrase.PROGRESS_SAID, text("<progress_said> {step} van {of}"));
        phrases.put(Phrase.MISSED_FOR_GOOD, text("<missed_for_good> {question}"));
        phrases.put(Phrase.NOT_ANSWERED, text("<not_answered> {question}"));
        phrases.put(Phrase.MISSED_WAITING, text("<missed_waiting> {question}"));
        phrases.put(Phrase.ABUSE_PAUSED, text("<abuse_paused> {time}"));
        phrases.put(Phrase.FIRST_TALK, text("{because} {role}"));
        phrases.put(Phrase.CONSENT_WHO, text("<consent_who> {role} van {organisation}"));
        phrases.put(Phrase.HANDOFF_ALREADY, text("<handoff_already> {promise} {receipt}"));
        phrases.put(Phrase.HANDOFF_WAITING, text("<handoff_waiting> {promise} {receipt}"));
        phrases.put(Phrase.HANDOFF_KEPT, text("<handoff_kept> {promise} {receipt}"));
        phrases.put(Phrase.WITHDRAW_YES, text("Ja, trek in"));
        phrases.put(Phrase.WITHDRAW_NO, text("Nee, laat staan"));
        phrases.put(Phrase.WISH_KEPT, text("<wish_kept> {wens}."));
        phrases.put(Phrase.STATUS_CLOSED, text("gesloten"));
        phrases.put(Phrase.STATUS_OUTDATED, text("mogelijk verouderd"));
        phrases.put(Phrase.CONSENT_ASK, text("Mag de {role} van {organisation} dit zien?"));
        phrases.put(Phrase.CONSENT_ALL, text("Ja, alles"));
        phrases.put(Phrase.CONSENT_ANSWERS, text("Alleen mijn antwoorden"));
        phrases.put(Phrase.CONSENT_NONE, text("Nee, niets delen"));
        phrases.put(Phrase.PROMISE_TODAY, text("vandaag voor {time}"));
        phrases.put(Phrase.PROMISE_DAY, text("{day} voor {time}"));
        phrases.put(Phrase.PROMISE_MISSED, text("<promise_missed> {promise}"));
        phrases.put(Phrase.TRANSFERRED, text("<transferred> {role}. {promise} {receipt}"));
        phrases.put(Phrase.COACH_AWAY, text("<coach_away> {coach} {promise} {receipt}"));
        phrases.put(Phrase.COACH_AWAY_NOTE, text("<coach_away_note> {coach}"));
        phrases.put(Phrase.COACH_JOINED, text("<coach_joined> {coach}"));
        phrases.put(Phrase.COACH_RETURNED, text("<coach_returned> {coach}: {summary}"));
        phrases.put(Phrase.COACH_CLOSED, text("<coach_closed> {coach}"));
        phrases.put(Phrase.MY_DATA, onWhatsApp("<my_data>", "<my_data, kort>"));
        phrases.put(Phrase.COACH_AGREEMENT, text("Afspraak: {agreement}"));
        return phrases;
    }
}
