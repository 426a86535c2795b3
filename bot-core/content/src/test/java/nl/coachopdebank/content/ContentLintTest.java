package nl.coachopdebank.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import nl.coachopdebank.content.findings.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One slip an editor can make a row: file, what stood there, what stands there now, and what the editor is told. */
class ContentLintTest {
    private static final String TRIAGE = "base/flows/zelftriage.yaml";
    private static final String VOUCHERS = "base/flows/vouchers.yaml";
    private static final String MENU = "base/flows/menu.yaml";
    private static final String ROUTES = "base/tables/triage-routes.yaml";
    private static final String TALK = "base/tables/first-talk.yaml";
    private static final String ONTSLAG = "base/faq/ontslag.md";
    private static final String SCHEME = "base/schemes/stap-budget.yaml";
    private static final String SAFETY = "base/safety.yaml";
    private static final String WORDS = "base/word-lists.yaml";
    private static final String LINES = "base/help-lines.yaml";
    private static final String REPLY = "base/replies/hallo.yaml";
    private static final String PLACES = "base/places.yaml";

    static Stream<Arguments> errors() {
        return Stream.of(
                // form
                arguments(MENU, "en: This is menu.", "", "schema", "Engelse tekst ontbreekt"),
                arguments(MENU, "kind: say", "kind: zeg", "schema", "kan niet bij"),
                arguments(MENU, "kind: say", "kind: say\n    colour: red", "schema", "'colour' bestaat hier niet"),
                arguments(MENU, "flow: menu", "flow: menuu", "file-name", "anders dan de bestandsnaam"),
                arguments(
                        TRIAGE, "    reason: {nl: Dit helpt., en: This helps.}\n", "", "schema", "'reason' ontbreekt"),
                arguments(TRIAGE, "    help: {nl: Typ een antwoord., en: Type an answer.}\n", "", "schema", "'help'"),
                arguments(
                        TRIAGE,
                        "nl: Zzp",
                        "nl: Zelfstandige zonder enig personeel sinds lange tijd",
                        "schema",
                        "te lang"),
                arguments(
                        ONTSLAG,
                        "checked_on: 2026-11-01\nvalid",
                        "checked_on: gisteren\nvalid",
                        "schema",
                        "'gisteren'"),
                // conditions
                arguments(
                        TRIAGE, "\"situatie == 'zzp'\"", "\"situatie == 'zpz'\"", "condition", "kan nooit 'zpz' zijn"),
                arguments(
                        TRIAGE, "\"situatie == 'zzp'\"", "\"situate == 'zzp'\"", "condition", "'situate' bestaat niet"),
                arguments(TRIAGE, "\"situatie == 'zzp'\"", "\"situatie = 'zzp'\"", "condition", "klopt niet bij teken"),
                arguments(TRIAGE, "\"situatie == 'zzp'\"", "\"situatie\"", "condition", "klopt niet"),
                arguments(
                        TRIAGE,
                        "\"situatie == 'zzp'\"",
                        "\"size(signalen) > 1\"",
                        "condition",
                        "'signalen' bestaat niet"),
                arguments(ROUTES, "'leeftijd' in signalen", "'leeftyd' in signalen", "condition", "'leeftyd'"),
                arguments(TALK, "regio == 'zwolle'", "regio == 'zwole'", "condition", "'zwole'"),
                arguments(TALK, "'overijssel' in gebieden", "'overijsel' in gebieden", "condition", "'overijsel'"),
                arguments(SCHEME, "leeftijd != 'onder_27'", "leeftijd in ['onder_72']", "condition", "'onder_72'"),
                // paths and targets
                arguments(MENU, "  - {step: klaar, kind: end}\n", "", "path", "houdt de flow op"),
                arguments(MENU, "kind: end", "kind: jump, to: zeg", "path", "kring zonder vraag"),
                arguments(MENU, "step: klaar", "step: zeg", "step-name", "bestaat al"),
                arguments(TRIAGE, "else: naar-vouchers", "else: naar-voucher", "target", "'naar-voucher' bestaat niet"),
                arguments(TRIAGE, "flow: vouchers}", "flow: voucher}", "target", "'voucher' bestaat niet"),
                arguments(
                        TRIAGE, "table: triage-routes", "table: triage-route", "target", "'triage-route' bestaat niet"),
                arguments(TRIAGE, "table: triage-routes", "table: first-talk", "target", "verzamelt geen routes"),
                arguments(VOUCHERS, "zelftriage.situatie", "zelftriage.situate", "same-as", "'zelftriage.situate'"),
                arguments(MENU, "flow:zelftriage", "topic:ontslagen", "target", "'topic:ontslagen' bestaat niet"),
                arguments(MENU, "flow:zelftriage", "scheme:stap", "target", "'scheme:stap' bestaat niet"),
                arguments(MENU, "flow:zelftriage", "_koffie", "target", "'_koffie' bestaat niet"),
                arguments(ONTSLAG, "flow:zelftriage", "flow:triage", "target", "'flow:triage' bestaat niet"),
                arguments(ROUTES, "\"flow:vouchers\"", "\"flow:vouchertje\"", "target", "bestaat niet"),
                // tables
                arguments(ROUTES, "routes: [coach]", "routes: [vouchers]", "table", "Niet iedereen ziet"),
                arguments(
                        ROUTES, "routes: [vouchers]", "routes: [voucher]", "table", "De route 'voucher' bestaat niet"),
                arguments(ROUTES, "rule: jong", "rule: altijd", "table", "staat er twee keer"),
                arguments(ROUTES, "hit: collect", "hit: first", "table", "verkeerde 'hit'"),
                arguments(TALK, "role: werkcoach", "role: werkcouch", "table", "De rol 'werkcouch' bestaat niet"),
                // words
                arguments(MENU, "Dit is menu.", "Je hebt recht op hulp.", "promise", "klinkt als een belofte"),
                arguments(MENU, "Dit is menu.", "Dan krijg je geld.", "promise", "klinkt als een belofte"),
                arguments(MENU, "This is menu.", "You are eligible for it.", "promise", "klinkt als een belofte"),
                arguments(MENU, "Dit is menu.", "Dit is uw menu.", "je-form", "de bot zegt je"),
                arguments(MENU, "Dit is menu.", "\"Dit is {naamm}.\"", "placeholder", "{naamm} kan niemand invullen"),
                arguments(MENU, "Dit is menu.", "\"Dit is {gemeente.\"", "placeholder", "losse accolade"),
                arguments(MENU, "Dit is menu.", "\"Dit is <b>menu</b>.\"", "markdown", "HTML"),
                arguments(MENU, "Dit is menu.", "\"Dit is [menu](http://menu.nl).\"", "markdown", "zonder https"),
                arguments(
                        MENU,
                        "Dit is menu.",
                        "Dit is een hele lange zin met veel te veel woorden voor iemand die snel leest.",
                        "sentence-length",
                        "heeft 16 woorden"),
                // questions
                arguments(TRIAGE, "nl: Vraag 5?", "nl: \"Ben je ziek?\"", "private-question", "\"ziek\""),
                arguments(TRIAGE, "nl: Vraag 5?", "nl: \"Wat is je BSN?\"", "private-question", "\"BSN\""),
                arguments(TRIAGE, "nl: [eigen baas]", "nl: [uitkering]", "options", "\"uitkering\" past bij"),
                arguments(TRIAGE, "value: zzp", "value: ww", "options", "'ww' staat er twee keer"),
                arguments(TRIAGE, "from: 27", "from: 20", "options", "past bij twee antwoorden"),
                arguments(TRIAGE, "    unit: age\n", "", "options", "geen unit"),
                arguments(
                        "base/faq/scholing.md",
                        "ik wil een cursus",
                        "Ik word ontslagen!",
                        "same-phrasing",
                        "onderwerp ontslag"),
                // safety
                arguments(WORDS, ", en: [\"hello\"]", "", "word-list", "geen woorden in de taal en"),
                arguments(WORDS, "greeting:", "greetings:", "word-list", "De lijst 'greetings' bestaat niet"),
                arguments(SAFETY, "[\"113\"]", "[\"114\"]", "safety", "De hulplijn '114' bestaat niet"),
                arguments(SAFETY, "    lines: [\"113\"]\n", "", "safety", "zonder hulp te tonen"),
                arguments(SAFETY, ", en: [\"kill .. myself\"]", "", "safety", "geen woorden in de taal en"),
                arguments(LINES, "checked_on: 2026-11-01", "checked_on: 2026-05-21", "help-line-age", "6 maanden"),
                // what coaches send
                arguments(REPLY, "reply: hallo", "reply: halo", "file-name", "anders dan de bestandsnaam"),
                arguments(REPLY, "[werkcoach]", "[werkcouch]", "reply", "De rol 'werkcouch' bestaat niet"),
                arguments(REPLY, "title: Eerste hallo", "title: Dag zeggen", "reply", "'dag' heet ook zo"),
                arguments(REPLY, "Does {dag} suit", "Does this suit", "reply", "{dag} ontbreekt in de taal en"),
                arguments(REPLY, "Past {dag}?", "Past dat?", "reply", "{dag} ontbreekt in de taal nl"),
                arguments(REPLY, "Past {dag}?", "Past {Dag}?", "placeholder", "{Dag} is geen open plek"),
                arguments(REPLY, "Past {dag}?", "Past {gemeente}?", "placeholder", "vult de chatbot hier niet in"),
                arguments(REPLY, "Past {dag}?", "Past {dag?", "placeholder", "losse accolade"),
                arguments(REPLY, "Past {dag}?", "{dag} krijg je geld.", "promise", "klinkt als een belofte"),
                arguments(
                        REPLY,
                        "Past {dag}?",
                        "Past het jou om op {dag} met mij te bellen over wat je allemaal nog graag zou willen?",
                        "sentence-length",
                        "heeft 18 woorden"),
                arguments(REPLY, "  nl: \"Hoi", "  pl: \"Hoi", "schema", "Nederlandse tekst ontbreekt"),
                arguments(
                        TRIAGE,
                        "fact: leeftijd",
                        "fact: leeftijd\n    coach_asks: {nl: [\"hoe (oud|jong)\"]}",
                        "schema",
                        "kan niet bij"),
                // the rest
                arguments(PLACES, "region: zkij, areas", "region: zkijj, areas", "places", "'zkijj' bestaat niet"),
                arguments("base/calendar.yaml", "to: \"12:00\"", "to: \"08:00\"", "calendar", "niet later"),
                arguments("base/calendar.yaml", "Europe/Amsterdam", "Europe/Zwolle", "calendar", "bestaat niet"),
                arguments(
                        "base/phrases.yaml",
                        "  recap: {nl: Een zin., en: A sentence.}\n",
                        "",
                        "phrase",
                        "'recap' ontbreekt"),
                arguments(
                        "base/commands.yaml",
                        "  coach: {nl: [\"coach graag\"]",
                        "  coach: {nl: []",
                        "command",
                        "geen woorden"),
                arguments("base/commands.yaml", "stop graag", "coach graag", "command", "staat bij coach en bij stop"),
                arguments(
                        "base/commands.yaml",
                        "  coach:",
                        "  koffie: {nl: [koffie]}\n  coach:",
                        "command",
                        "'koffie' bestaat niet"));
    }

    @ParameterizedTest(name = "{0}: {2} -> {3}")
    @MethodSource("errors")
    void anErrorKeepsContentFromGoingLive(String file, String from, String to, String rule, String message) {
        ContentReading reading = TestContent.good().changed(file, from, to).read();

        assertThat(reading.isSound()).isFalse();
        assertThat(reading.errors()).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo(file);
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.message()).contains(message);
            assertThat(finding.remedy()).isNotBlank();
        });
    }

    static Stream<Arguments> warnings() {
        return Stream.of(
                arguments(
                        MENU,
                        "{step: klaar, kind: end}",
                        "{step: klaar, kind: end}\n  - {step: los, kind: end}",
                        "path",
                        "Geen enkele weg"),
                arguments(MENU, "nl: Begin", "nl: Begin nu met de zelftriage", "whatsapp", "tekens"),
                arguments(TRIAGE, "nl: Zzp", "nl: Ik ben zelfstandig ondernemer", "whatsapp", "tekens"),
                arguments(
                        MENU,
                        "Dit is menu.",
                        "Dit is een zin van precies dertien woorden en dat is best lang.",
                        "sentence-length",
                        "heeft 13 woorden"),
                arguments(
                        MENU,
                        "Dit is menu.",
                        "\"" + "Dit is menu. ".repeat(90) + "\"",
                        "whatsapp",
                        "heeft 1169 tekens; hooguit 1024 past op WhatsApp"),
                arguments(
                        ONTSLAG,
                        "checked_on: 2026-11-01\nvalid",
                        "checked_on: 2025-11-01\nvalid",
                        "freshness",
                        "Langer dan een jaar"),
                arguments(
                        ONTSLAG,
                        "checked_on: 2026-11-01\nvalid",
                        "checked_on: 2027-01-01\nvalid",
                        "freshness",
                        "toekomst"),
                arguments(
                        TALK,
                        "  - {rule: anders, when: \"true\"",
                        "  - {rule: anders, when: \"situatie == 'ww'\"",
                        "table",
                        "Soms past geen"),
                arguments(
                        TRIAGE,
                        "  - step: extra_5\n    kind: ask_text\n",
                        "  - step: extra_5\n    kind: ask_text\n    when: \"situatie == 'ww'\"\n",
                        "triage-length",
                        "9 tot 10 vragen"),
                arguments(
                        "base/phrases.yaml",
                        "phrases:\n",
                        "phrases:\n  koffie: {nl: Koffie., en: Coffee.}\n",
                        "phrase",
                        "gebruikt niemand"));
    }

    @ParameterizedTest(name = "{0}: {2} -> {3}")
    @MethodSource("warnings")
    void aWarningLeavesContentSound(String file, String from, String to, String rule, String message) {
        ContentReading reading = TestContent.good().changed(file, from, to).read();

        assertThat(reading.isSound()).as("%s", reading.findings()).isTrue();
        assertThat(reading.findings()).anySatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.file()).isEqualTo(file);
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.message()).contains(message);
        });
    }

    @Test
    void aFindingNamesFileLineStepAndRemedy() {
        var findings = TestContent.good()
                .changed(TRIAGE, "\"situatie == 'zzp'\"", "\"situatie == 'zpz'\"")
                .read()
                .errors();

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).line()).isEqualTo(94);
        assertThat(findings.get(0).step()).isEqualTo("ondernemer");
        assertThat(findings.get(0).remedy()).isEqualTo("Bedoel je 'zzp'?");
    }

    @Test
    void whatRefersToAFileThatCannotBeReadIsNotBlamed() {
        var findings = TestContent.good()
                .changed(TRIAGE, "flow: zelftriage", "flow: zelftriage\ncolour: red")
                .read()
                .errors();

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.file()).isEqualTo(TRIAGE);
            assertThat(finding.message()).contains("'colour'");
        });
    }

    @Test
    void theSameFaultIsToldOnceThoughThreeRegionsShareTheFile() {
        TestContent content = TestContent.good().changed(MENU, "flow:zelftriage", "flow:triage");

        assertThat(content.with("zwolle/roles.yaml", content.text("base/roles.yaml"))
                        .read()
                        .errors())
                .hasSize(1);
    }

    @Test
    void aQuestionMayUseAWordThatAStatementMayNot() {
        assertThat(TestContent.good()
                        .changed(MENU, "Dit is menu.", "Wat krijg je dan?")
                        .read()
                        .findings())
                .isEmpty();
    }

    @Test
    void missingFilesAreNamed() {
        assertThat(TestContent.good().without(MENU).read().errors()).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo(MENU);
            assertThat(finding.rule()).isEqualTo("required-file");
        });
    }

    @Test
    void aFolderThatIsNoRegionIsAnErrorAndAStrayFileAWarning() {
        TestContent content = TestContent.good();

        assertThat(content.with("zwole/roles.yaml", content.text("base/roles.yaml"))
                        .read()
                        .errors())
                .anySatisfy(finding -> assertThat(finding.remedy()).isEqualTo("Bedoel je 'zwolle'?"));
        assertThat(content.with("base/flow/menu.yaml", content.text(MENU))
                        .read()
                        .findings())
                .anySatisfy(finding -> assertThat(finding.message()).contains("leest niemand"));
    }

    @Test
    void whatPointsToABrokenFileIsNotBlamed() {
        assertThat(TestContent.good().with(VOUCHERS, "flow: [").read().errors())
                .extracting(finding -> finding.file())
                .containsOnly(VOUCHERS);
    }
}
