package nl.coachopdebank.conversation;

import static nl.coachopdebank.conversation.When.is;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.coachopdebank.conversation.facts.Fact;
import nl.coachopdebank.conversation.facts.Facts;
import nl.coachopdebank.conversation.facts.Truth;
import org.junit.jupiter.api.Test;

/** What a condition may look at: what was told, and where someone lives. */
class KnownFactsTest {
    private static KnownFacts with(Fact... facts) {
        return new KnownFacts(Facts.of(List.of(facts)), TestContent.places(), List.of());
    }

    @Test
    void aMunicipalityTellsItsRegionAndAreas() {
        KnownFacts known = with(new Fact("gemeente", "haarlem"));

        assertThat(known.find("regio")).isEqualTo("zkij");
        assertThat(known.find("gebieden")).isEqualTo(List.of("gebied-zkij"));
    }

    @Test
    void withoutAMunicipalityTheRegionIsUnknown() {
        assertThat(with().find("regio")).isNull();
        assertThat(with(Fact.skipped("gemeente")).find("gebieden")).isNull();
    }

    @Test
    void aPlaceThatTheContentNoLongerKnowsIsElsewhere() {
        assertThat(with(new Fact("gemeente", "atlantis")).find("regio")).isEqualTo("elders");
        assertThat(with(new Fact("gemeente", "atlantis")).find("gebieden")).isEqualTo(List.of());
    }

    @Test
    void whatWasSkippedOrNotAskedIsUnknownAndNotFalse() {
        assertThat(is("situatie", "ww").test(with())).isEqualTo(Truth.UNKNOWN);
        assertThat(is("situatie", "ww").test(with(Fact.skipped("situatie")))).isEqualTo(Truth.UNKNOWN);
        assertThat(is("situatie", "ww").test(with(new Fact("situatie", "werk"))))
                .isEqualTo(Truth.FALSE);
    }

    @Test
    void factsKeepTheOrderInWhichTheyWereFirstTold() {
        Facts facts =
                Facts.NONE.with(new Fact("a", "1")).with(new Fact("b", "2")).with(new Fact("a", "3"));

        assertThat(facts.list()).containsExactly(new Fact("a", "3"), new Fact("b", "2"));
        assertThat(facts.without("a").list()).containsExactly(new Fact("b", "2"));
        assertThat(facts.without("c")).isSameAs(facts);
        assertThat(facts.toString()).doesNotContain("3");
    }
}
