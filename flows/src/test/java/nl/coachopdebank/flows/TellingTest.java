package nl.coachopdebank.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.coachopdebank.conversation.Findings;
import nl.coachopdebank.conversation.Need;
import nl.coachopdebank.conversation.VoucherCard;
import nl.coachopdebank.conversation.facts.Fact;
import nl.coachopdebank.conversation.facts.Facts;
import nl.coachopdebank.conversation.release.Language;
import org.junit.jupiter.api.Test;

/** The order in which the real catalogue wants to know things: what tells most comes first. */
class TellingTest {
    private static final Fact ZWOLLE = new Fact("gemeente", "zwolle");

    @Test
    void theSituationTellsMostOfAll() {
        assertThat(open(ZWOLLE)).startsWith("situatie");
        assertThat(open()).startsWith("situatie", "gemeente");
    }

    @Test
    void theOrderFollowsWhatWasTold() {
        assertThat(open(ZWOLLE, new Fact("situatie", "ww"))).startsWith("steun").endsWith("sector");
        assertThat(open(ZWOLLE, new Fact("situatie", "zzp"))).startsWith("sector");
        assertThat(open(ZWOLLE, new Fact("situatie", "werkgever"))).containsExactly("sector");
    }

    @Test
    void isTheSameEachTime() {
        assertThat(open(ZWOLLE)).isEqualTo(open(ZWOLLE)).doesNotHaveDuplicates();
    }

    /** Counted anew, from the cards alone: what stands on them, or which of them are there. */
    @Test
    void anAnswerToTheFirstQuestionChangesTheCardsAtLeastAsMuchAsToTheLast() {
        for (String situation : ToldFacts.valuesOf("situatie")) {
            List<Fact> told = List.of(ZWOLLE, new Fact("situatie", situation));
            List<String> open = open(told.toArray(new Fact[0]));
            Map<String, Double> changes = new HashMap<>();
            open.forEach(fact -> changes.put(fact, changesOnAverage(told, fact)));

            assertThat(changes.get(open.get(0)))
                    .as("%s, of %s", situation, changes)
                    .isGreaterThanOrEqualTo(changes.get(open.get(open.size() - 1)));
        }
    }

    private static double changesOnAverage(List<Fact> told, String fact) {
        Set<String> before = shown(told);
        return ToldFacts.valuesOf(fact).stream()
                .mapToInt(value -> {
                    List<Fact> more = new ArrayList<>(told);
                    more.add(new Fact(fact, value));
                    Set<String> changed = shown(more);
                    Set<String> both = new HashSet<>(before);
                    both.retainAll(changed);
                    return before.size() + changed.size() - 2 * both.size();
                })
                .average()
                .orElse(0);
    }

    private static Set<String> shown(List<Fact> told) {
        Set<String> shown = new HashSet<>();
        for (VoucherCard card : Objects.requireNonNull(found(told).vouchers())) {
            card.conditions().forEach(one -> shown.add(card.scheme() + one.text() + one.check()));
        }
        return shown;
    }

    private static List<String> open(Fact... told) {
        return List.copyOf(Objects.requireNonNull(found(List.of(told)).openFacts()));
    }

    private static Findings found(List<Fact> told) {
        Need need = new Need(null, true, null, Facts.of(told), "zwolle", Language.NL);
        return ShippedContent.desk()
                .gather(need, ShippedContent.release())
                .toCompletableFuture()
                .join();
    }
}
