package nl.coachopdebank.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import nl.coachopdebank.content.findings.Finding;
import nl.coachopdebank.conversation.facts.Truth;
import nl.coachopdebank.conversation.release.Ask;
import nl.coachopdebank.conversation.release.AskChoices;
import nl.coachopdebank.conversation.release.AskDate;
import nl.coachopdebank.conversation.release.AskNumber;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.OpeningHours;
import nl.coachopdebank.conversation.release.OpeningHours.Block;
import nl.coachopdebank.conversation.release.Release;
import nl.coachopdebank.conversation.release.Scheme;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentReaderTest {
    private static final String MENU = "base/flows/menu.yaml";

    private static Release release(TestContent content) {
        ContentReading reading = content.read();
        assertThat(reading.findings()).isEmpty();
        return reading.release().orElseThrow();
    }

    @Nested
    class WhatIsGood {
        @Test
        void faultlessContentBecomesARelease() {
            Release release = release(TestContent.good());

            assertThat(release.base().flows()).containsKeys("welkom", "menu", "zelftriage", "vouchers", "coach");
            assertThat(release.base().topic("ontslag").orElseThrow().answer().in(Language.EN))
                    .isEqualTo("This is no decision. A coach looks with you.");
            assertThat(release.places().find("kampen").orElseThrow().areas()).containsExactly("overijssel");
            assertThat(release.base().safety().find("ik wil niet meer leven")).isPresent();
        }

        @Test
        void aQuestionIsTakenOverFromAnotherFlow() {
            Ask ask = release(TestContent.good())
                    .base()
                    .flow("vouchers")
                    .orElseThrow()
                    .asks()
                    .get(0);

            assertThat(ask.question().fact()).isEqualTo("situatie");
            assertThat(ask.question().mattersFor()).isEqualTo("vouchers");
            assertThat(ask.options()).hasSize(2);
            assertThat(ask.when().source()).isEqualTo("leeftijd != 'onder_27'");
        }

        @Test
        void questionsForSeveralForANumberAndForADateAreRead() {
            List<Ask> asks = release(TestContent.good())
                    .base()
                    .flow("intake")
                    .orElseThrow()
                    .asks();

            assertThat(asks.get(0)).isInstanceOfSatisfying(AskChoices.class, ask -> {
                assertThat(ask.exclusive()).containsExactly("nee");
                assertThat(ask.formerly()).isEqualTo(Map.of("beide", List.of("geld", "lezen")));
            });
            assertThat(asks.get(1)).isInstanceOfSatisfying(AskNumber.class, ask -> {
                assertThat(ask.inWords("40", Language.EN)).isEqualTo("40 hours");
                assertThat(ask.pressed("16")).contains("16");
                assertThat(ask.answer(new BigDecimal("61"))).isEmpty();
            });
            assertThat(asks.get(2)).isInstanceOfSatisfying(AskNumber.class, ask -> {
                assertThat(ask.answer(new BigDecimal("99.50"))).contains("99.5");
                assertThat(ask.counted()).isNull();
            });
            assertThat(asks.get(3)).isInstanceOfSatisfying(AskDate.class, ask -> {
                assertThat(ask.from()).isZero();
                assertThat(ask.until()).isEqualTo(730);
            });
        }

        @Test
        void aQuestionWithoutOtherWordsForItIsExplainedByItsHelp() {
            String file = "base/flows/zelftriage.yaml";
            String reason = "    reason: {nl: Dit helpt., en: This helps.}\n";
            TestContent meant = TestContent.good()
                    .changed(file, reason, reason + "    meaning: {nl: Ik bedoel dit., en: I mean this.}\n");

            assertThat(meaning(meant)).isEqualTo("Ik bedoel dit.");
            assertThat(meaning(TestContent.good())).isEqualTo("Typ een antwoord.");
        }

        private String meaning(TestContent content) {
            Ask first = release(content)
                    .base()
                    .flow("zelftriage")
                    .orElseThrow()
                    .asks()
                    .get(0);
            return first.question().meaning().in(Language.NL);
        }

        @Test
        void aSchemeMayBeForThoseWhoSayWhoTheyAre() {
            String all = "shown_when: \"situatie != 'zzp'\"";
            TestContent self = TestContent.good()
                    .changed("base/schemes/stap-budget.yaml", all, all + "\nonly_when: \"situatie == 'zzp'\"");

            assertThat(scheme(TestContent.good()).onlyWhen().test(name -> null)).isEqualTo(Truth.TRUE);
            assertThat(scheme(self).onlyWhen().test(name -> null)).isEqualTo(Truth.UNKNOWN);
        }

        private Scheme scheme(TestContent content) {
            return release(content).base().scheme("stap-budget").orElseThrow();
        }

        @Test
        void aConditionWithoutCheckIsLeftToAPerson() {
            Scheme scheme =
                    release(TestContent.good()).base().scheme("stap-budget").orElseThrow();

            assertThat(scheme.terms().get(0).check()).isNotNull();
            assertThat(scheme.terms().get(1).check()).isNull();
            assertThat(scheme.shownWhen().test(name -> null)).isEqualTo(Truth.UNKNOWN);
        }

        @Test
        void theCalendarKnowsHolidaysExceptionsAndHoursInOrder() {
            OpeningHours hours = release(TestContent.good()).base().openingHours();

            assertThat(hours.on(LocalDate.of(2026, 12, 25))).isEmpty();
            assertThat(hours.on(LocalDate.of(2026, 12, 24)))
                    .containsExactly(new Block(LocalTime.of(9, 0), LocalTime.of(15, 0)));
            assertThat(hours.on(LocalDate.of(2026, 12, 28))).isEmpty();
            assertThat(hours.week().get(DayOfWeek.MONDAY))
                    .extracting(Block::from)
                    .containsExactly(LocalTime.of(9, 0), LocalTime.of(13, 0));
        }

        @Test
        void aRegionsFileTakesThePlaceOfTheBaseFile() {
            TestContent content = TestContent.good();
            Release release = release(content.with(
                    "zwolle/flows/menu.yaml", content.text(MENU).replace("Dit is menu.", "Dit is Zwolle.")));

            assertThat(release.in("zwolle")
                            .flow("menu")
                            .orElseThrow()
                            .steps()
                            .get(0)
                            .toString())
                    .contains("Dit is Zwolle.");
            assertThat(release.in("zkij")
                            .flow("menu")
                            .orElseThrow()
                            .steps()
                            .get(0)
                            .toString())
                    .contains("Dit is menu.");
            assertThat(release.in("zwolle").topic("ontslag").orElseThrow())
                    .isSameAs(release.base().topic("ontslag").orElseThrow());
        }

        @Test
        void theSameFilesHaveTheSameIdAndOneByteMoreHasAnother() {
            assertThat(TestContent.good().files().id())
                    .isEqualTo(TestContent.good().files().id())
                    .hasSize(16);
            assertThat(TestContent.good()
                            .changed(MENU, "Begin", "Begin ")
                            .files()
                            .id())
                    .isNotEqualTo(TestContent.good().files().id());
        }

        @Test
        void aTopicPastItsLastDayIsNotLive() {
            ContentReading reading = TestContent.good()
                    .changed("base/faq/ontslag.md", "valid_until: null", "valid_until: 2026-11-21")
                    .read();

            assertThat(reading.isSound()).isTrue();
            assertThat(reading.release().orElseThrow().base().topic("ontslag")).isEmpty();
            assertThat(reading.findings()).extracting(Finding::rule).containsOnly("freshness");
        }
    }

    @Nested
    class WhatCannotBeRead {
        private Finding only(TestContent content) {
            ContentReading reading = content.read();
            assertThat(reading.release()).isEmpty();
            List<Finding> errors = reading.errors();
            assertThat(errors).hasSize(1);
            return errors.get(0);
        }

        @Test
        void aSlipInYamlIsNamedWithItsLine() {
            Finding finding = only(TestContent.good().changed(MENU, "    kind: say", "   kind: say"));

            assertThat(finding.file()).isEqualTo(MENU);
            assertThat(finding.line()).isEqualTo(5);
            assertThat(finding.rule()).isEqualTo("readable");
        }

        @Test
        void aFieldThatStandsTwiceIsRefused() {
            Finding finding = only(TestContent.good().changed(MENU, "    kind: say", "    kind: say\n    kind: say"));

            assertThat(finding.line()).isEqualTo(6);
            assertThat(finding.message()).contains("'kind' staat er twee keer");
        }

        @Test
        void anchorsAndAliasesAreRefusedSoThatNothingCanBeBlownUp() {
            String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n";

            assertThat(only(TestContent.good().with(MENU, bomb)).message()).contains("Verwijzingen");
        }

        @Test
        void deepNestingIsRefused() {
            assertThat(only(TestContent.good().with(MENU, "a: " + "[".repeat(5_000) + "]".repeat(5_000)))
                            .message())
                    .contains("te diep");
        }

        @Test
        void aHugeFileIsRefused() {
            assertThat(only(TestContent.good().with(MENU, "#" + "x".repeat(1_100_000)))
                            .message())
                    .contains("te groot");
        }

        @Test
        void otherEncodingsAreRefused() {
            byte[] latin = "flow: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);

            assertThat(only(TestContent.good().with(MENU, latin)).message()).contains("UTF-8");
        }

        @Test
        void anEmptyFileIsRefused() {
            assertThat(only(TestContent.good().with(MENU, "")).message()).contains("leeg");
        }

        @Test
        void aTopicWithoutLanguageHeadingsIsRefused() {
            Finding finding = only(TestContent.good().changed("base/faq/scholing.md", "## nl\n", ""));

            assertThat(finding.line()).isEqualTo(9);
            assertThat(finding.message()).contains("hoort bij geen taal");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "title: {nl: Scholing | title: {nl: [Scholing | 3",
                    "owner: redactie | owner: rood: redactie | 6",
                    "owner: redactie | owner: \"redactie | 6",
                    "[ik wil een cursus] | [ik wil een cursus | 4",
                    "owner: redactie | oner: redactie | 6",
                    "owner: redactie | kleur: rood | 6",
                    "title: {nl: Scholing, | title: {nl: Scholing, de: Schulung, | 3",
                    "owner: redactie | owner: &baas redactie | 6",
                    "owner: redactie | owner: [] | 6"
                })
        void aFaultBetweenTheDashesIsReportedAtItsOwnLine(String from, String to, int line) {
            TestContent spoiled = TestContent.good().changed("base/faq/scholing.md", from, to);

            assertThat(spoiled.read().errors()).extracting(Finding::line).contains(line);
        }

        @Test
        void nothingAtAllIsNotARelease() {
            ContentReading reading = new ContentReader(TestContent.CLOCK).read(ContentFiles.of(java.util.Map.of()));

            assertThat(reading.isSound()).isFalse();
            assertThat(reading.errors()).extracting(Finding::rule).contains("required-file");
        }
    }
}
