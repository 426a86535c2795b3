package nl.coachopdebank.knowledge.vouchers;

import static nl.coachopdebank.knowledge.TestContent.aScheme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nl.coachopdebank.conversation.ConditionCheck;
import nl.coachopdebank.conversation.ConditionCheck.Check;
import nl.coachopdebank.conversation.VoucherCard;
import nl.coachopdebank.conversation.facts.Condition;
import nl.coachopdebank.conversation.facts.Fact;
import nl.coachopdebank.conversation.facts.Facts;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.knowledge.FactIs;
import nl.coachopdebank.knowledge.TestContent;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VoucherDeskTest {
    private static final FactIs YOUNG = new FactIs("leeftijd", "onder_27");
    private static final FactIs EMPLOYER = new FactIs("situatie", "werkgever");
    private static final FactIs IN_REGION = new FactIs("gebieden", "regio-zwolle");
    private static final FactIs NO_SUPPORT = new FactIs("steun", "nee");

    private final VoucherDesk desk =
            new VoucherDesk(Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));
    private final TestContent content = new TestContent()
            .question("gemeente", Condition.ALWAYS)
            .question("situatie", Condition.ALWAYS, "ww", "werkgever")
            .question("leeftijd", EMPLOYER.not(), "onder_27", "boven_55")
            .question("steun", EMPLOYER.not(), "nee", "ja", "weet_niet");

    @Nested
    class AConditionBesideAnAnswer {
        @Test
        void fitsWhatWasTold() {
            content.scheme(aScheme("a").term("jong", YOUNG).build());

            assertThat(onlyCheck(told("leeftijd", "onder_27")))
                    .isEqualTo(new ConditionCheck("jong", Check.FITS, "label onder_27"));
        }

        @Test
        void differsFromWhatWasTold() {
            content.scheme(aScheme("a").term("jong", YOUNG).build());

            assertThat(onlyCheck(told("leeftijd", "boven_55")))
                    .isEqualTo(new ConditionCheck("jong", Check.DIFFERS, "label boven_55"));
        }

        @Test
        void isUnaskedWhenNothingWasToldOrTheQuestionWasSkipped() {
            content.scheme(aScheme("a").term("jong", YOUNG).build());

            assertThat(onlyCheck(Facts.NONE)).isEqualTo(new ConditionCheck("jong", Check.UNASKED, null));
            assertThat(onlyCheck(Facts.of(List.of(Fact.skipped("leeftijd")))))
                    .isEqualTo(new ConditionCheck("jong", Check.UNASKED, null));
        }

        @Test
        void isForAPersonWhenFactsCannotTell() {
            content.scheme(aScheme("a").term("gemotiveerd", null).build());

            assertThat(onlyCheck(told("leeftijd", "onder_27")))
                    .isEqualTo(new ConditionCheck("gemotiveerd", Check.PERSON, null));
        }

        @Test
        void isForAPersonWhenThisResidentIsNeverAskedForIt() {
            content.scheme(aScheme("a").term("steun", NO_SUPPORT).build());

            assertThat(onlyCheck(told("situatie", "werkgever")).check()).isEqualTo(Check.PERSON);
            assertThat(onlyCheck(told("situatie", "ww")).check()).isEqualTo(Check.UNASKED);
        }

        @Test
        void concludesNothingFromNotKnowingButShowsThatAnswer() {
            content.scheme(aScheme("a")
                    .term("zonder", NO_SUPPORT)
                    .term("met", NO_SUPPORT.not())
                    .build());

            assertThat(list(told("steun", "weet_niet")).cards().get(0).conditions())
                    .extracting(ConditionCheck::check, ConditionCheck::answer)
                    .containsOnly(tuple(Check.UNASKED, "label weet_niet"));
        }

        @Test
        void namesTheMunicipalityForAConditionOnTheRegion() {
            content.scheme(aScheme("a").term("regio", IN_REGION).build());

            assertThat(onlyCheck(told("gemeente", "kampen")))
                    .isEqualTo(new ConditionCheck("regio", Check.FITS, "Kampen"));
            assertThat(onlyCheck(told("gemeente", "elders")).check()).isEqualTo(Check.DIFFERS);
        }

        @Test
        void isShownInTheLanguageOfTheConversation() {
            content.scheme(aScheme("a").term("jong", YOUNG).build());

            VoucherCard card = desk.list(inquiry(told("leeftijd", "onder_27"), Language.EN))
                    .cards()
                    .get(0);

            assertThat(card.name()).isEqualTo("a (en)");
            assertThat(card.conditions())
                    .containsExactly(new ConditionCheck("jong (en)", Check.FITS, "label onder_27 (en)"));
        }

        private ConditionCheck onlyCheck(Facts facts) {
            return list(facts).cards().get(0).conditions().get(0);
        }
    }

    @Nested
    class WhatIsShown {
        @Test
        void leavesOutOnlyWhatIsSurelyForOthers() {
            content.scheme(aScheme("jong").shownWhen(YOUNG).build())
                    .scheme(aScheme("werkgever").shownWhen(EMPLOYER).build());

            assertThat(shown(Facts.NONE)).containsExactly("jong", "werkgever");
            assertThat(shown(told("situatie", "ww"))).containsExactly("jong");
        }

        @Test
        void leavesOutWhatWasNotToldToConcernTheResident() {
            content.scheme(aScheme("werkgever").onlyWhen(EMPLOYER).build());

            assertThat(shown(Facts.NONE)).isEmpty();
            assertThat(shown(Facts.NONE.with(Fact.skipped("situatie")))).isEmpty();
            assertThat(shown(told("situatie", "ww"))).isEmpty();
            assertThat(shown(told("situatie", "werkgever"))).containsExactly("werkgever");
        }

        @Test
        void stillExplainsByNameWhatDoesNotConcernMostResidents() {
            content.scheme(aScheme("werkgever").onlyWhen(EMPLOYER).build());

            assertThat(desk.explain("werkgever", inquiry(Facts.NONE, Language.NL)))
                    .isPresent();
        }

        @Test
        void stillExplainsByNameWhatItDoesNotList() {
            content.scheme(aScheme("werkgever").shownWhen(EMPLOYER).build());

            Inquiry inquiry = inquiry(told("situatie", "ww"), Language.NL);
            assertThat(desk.explain("werkgever", inquiry))
                    .map(VoucherCard::scheme)
                    .contains("werkgever");
            assertThat(desk.explain("bestaat-niet", inquiry)).isEmpty();
        }

        @Test
        void listsNearBeforeFar() {
            content.scheme(aScheme("a-land").build())
                    .scheme(aScheme("b-provincie").regions("Overijssel").build())
                    .scheme(aScheme("c-regio")
                            .regions("regio-zwolle", "landelijk")
                            .build())
                    .scheme(aScheme("d-elders").regions("ijmond").build());

            assertThat(shown(told("gemeente", "kampen")))
                    .containsExactly("c-regio", "b-provincie", "a-land", "d-elders");
            assertThat(shown(Facts.NONE)).containsExactly("a-land", "c-regio", "b-provincie", "d-elders");
        }

        @Test
        void listsOpenBeforeOutdatedBeforeClosedAndThenByName() {
            content.scheme(aScheme("a").status("closed", "2026").build())
                    .scheme(aScheme("b").status("unknown", "2026").build())
                    .scheme(aScheme("d").build())
                    .scheme(aScheme("c").build());

            assertThat(shown(Facts.NONE)).containsExactly("c", "d", "b", "a");
        }

        @Test
        void listsNothingClosedFirstHoweverNear() {
            content.scheme(aScheme("a")
                            .status("closed", "2026")
                            .regions("regio-zwolle")
                            .build())
                    .scheme(aScheme("b").build());

            assertThat(shown(told("gemeente", "kampen"))).containsExactly("b", "a");
        }

        @Test
        void listsMoneyBeforeDesksAndWhatACoachDeploysLast() {
            content.scheme(aScheme("a").onlyThroughACoach().build())
                    .scheme(aScheme("b").kind("loket").build())
                    .scheme(aScheme("c").kind("dienst").build())
                    .scheme(aScheme("d").build());

            assertThat(shown(Facts.NONE)).containsExactly("d", "b", "c", "a");
        }

        @Test
        void neverCallsASchemeOpenOnAnOldOrUndatedSource() {
            assertThat(status("open", "2026-11-22")).isEqualTo("open");
            assertThat(status("open", "2025")).isEqualTo("open");
            assertThat(status("open", "2024-12")).isEqualTo("open");
            assertThat(status("open", "2024")).isEqualTo("outdated");
            assertThat(status("open", "2024-11-21")).isEqualTo("outdated");
            assertThat(status("open", null)).isEqualTo("outdated");
            assertThat(status("open", "ooit")).isEqualTo("outdated");
            assertThat(status("unknown", "2026")).isEqualTo("outdated");
            assertThat(status("closed", null)).isEqualTo("closed");
        }

        private String status(String status, String asOf) {
            content.scheme(aScheme("a").status(status, asOf).build());
            return list(Facts.NONE).cards().get(0).status();
        }
    }

    @Nested
    class OpenFacts {
        @Test
        void areThoseThatCouldStillChangeACard() {
            content.scheme(
                    aScheme("a").shownWhen(EMPLOYER.not()).term("jong", YOUNG).build());

            assertThat(list(Facts.NONE).openFacts()).containsExactlyInAnyOrder("situatie", "leeftijd");
            assertThat(list(told("leeftijd", "boven_55")).openFacts()).containsExactly("situatie");
        }

        @Test
        void askForTheMunicipalityWhereAConditionIsOnTheRegion() {
            content.scheme(aScheme("a").shownWhen(IN_REGION).build());

            assertThat(list(Facts.NONE).openFacts()).containsExactly("gemeente");
        }

        @Test
        void leaveOutWhatWasSkippedOrIsNotKnown() {
            content.scheme(
                    aScheme("a").term("jong", YOUNG).term("steun", NO_SUPPORT).build());
            Facts facts = told("steun", "weet_niet").with(Fact.skipped("leeftijd"));

            assertThat(list(facts).openFacts()).isEmpty();
        }

        @Test
        void leaveOutWhatThisResidentIsNeverAsked() {
            content.scheme(
                    aScheme("a").term("jong", YOUNG).term("steun", NO_SUPPORT).build());

            assertThat(list(told("situatie", "werkgever")).openFacts()).isEmpty();
        }

        @Test
        void areAlsoThoseThatWouldSayWhetherASchemeConcernsTheResident() {
            content.scheme(aScheme("a").onlyWhen(EMPLOYER).build());

            assertThat(list(Facts.NONE).openFacts()).containsExactly("situatie");
        }

        @Test
        void leaveOutConditionsOfSchemesThatCanNoLongerConcernTheResident() {
            content.scheme(aScheme("a").onlyWhen(EMPLOYER).term("jong", YOUNG).build());

            assertThat(list(Facts.NONE.with(Fact.skipped("situatie"))).openFacts())
                    .isEmpty();
        }

        @Test
        void leaveOutConditionsOfSchemesThatAreNotShown() {
            content.scheme(aScheme("a").shownWhen(EMPLOYER).term("jong", YOUNG).build());

            assertThat(list(told("situatie", "ww")).openFacts()).isEmpty();
        }
    }

    private static Facts told(String... pairs) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            facts.add(new Fact(pairs[i], pairs[i + 1]));
        }
        return Facts.of(facts);
    }

    private List<String> shown(Facts facts) {
        return list(facts).cards().stream().map(VoucherCard::scheme).toList();
    }

    private VoucherList list(Facts facts) {
        return desk.list(inquiry(facts, Language.NL));
    }

    private Inquiry inquiry(Facts facts, Language language) {
        return new Inquiry(content.build(), TestContent.places(), facts, language);
    }
}
