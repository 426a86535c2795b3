package nl.coachopdebank.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import nl.coachopdebank.conversation.ConditionCheck;
import nl.coachopdebank.conversation.ConditionCheck.Check;
import nl.coachopdebank.conversation.KnownFacts;
import nl.coachopdebank.conversation.VoucherCard;
import nl.coachopdebank.conversation.facts.Condition;
import nl.coachopdebank.conversation.facts.Fact;
import nl.coachopdebank.conversation.facts.Facts;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Scheme;
import nl.coachopdebank.conversation.release.Scheme.Term;
import nl.coachopdebank.knowledge.vouchers.Inquiry;
import nl.coachopdebank.knowledge.vouchers.VoucherDesk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Of every condition of the real catalogue, for residents made up at random: it is said to fit or to differ only on what
 * this resident told. A failure names the seed, which makes the same resident again.
 */
class ConditionsTest {
    private static final long RESIDENTS = 40;
    private static final Set<Check> DECIDED = Set.of(Check.FITS, Check.DIFFERS);
    private static final VoucherDesk DESK =
            new VoucherDesk(Clock.fixed(Instant.parse("2026-11-23T19:15:00Z"), ZoneId.of("Europe/Amsterdam")));

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isNeverDecidedByWhatWasNotTold(long seed) {
        Random random = new Random(seed);
        Facts told = ToldFacts.some(ToldFacts.everything(random), random);
        Facts sure = ToldFacts.sure(told);

        for (Scheme scheme : schemes()) {
            List<ConditionCheck> checks = card(scheme, told).conditions();
            for (int i = 0; i < checks.size(); i++) {
                Condition condition = scheme.terms().get(i).check();
                boolean decided = DECIDED.contains(checks.get(i).check());
                boolean onGround = condition != null && mentions(condition, sure);
                assertThat(!decided || onGround)
                        .as(
                                "%s says %s of '%s' to who told %s (seed %d)",
                                scheme.id(), checks.get(i), condition, told, seed)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void isTheSameForWhoSkipsOrDoesNotKnowAsForWhoWasNotAsked(long seed) {
        Random random = new Random(seed);
        Facts told = ToldFacts.some(ToldFacts.everything(random), random);

        assertThat(decided(told)).as("seed %d, told %s", seed, told).isEqualTo(decided(ToldFacts.sure(told)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void staysAsItWasDecidedWhateverIsToldAfterwards(long seed) {
        Map<String, Check> before = new HashMap<>();
        List<Fact> told = new ArrayList<>();
        for (Fact next : ToldFacts.everything(new Random(seed))) {
            told.add(next);
            Map<String, Check> now = decided(Facts.of(told));
            assertThat(now).as("seed %d, then told %s", seed, next).containsAllEntriesOf(before);
            before = now;
        }
        assertThat(before).as("who tells everything decides something").isNotEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsNotShownStaysAwayWhateverIsToldAfterwards(long seed) {
        Set<String> gone = new HashSet<>();
        List<Fact> told = new ArrayList<>();
        for (Fact next : ToldFacts.everything(new Random(seed))) {
            told.add(next);
            Set<String> now = surelyAway(Facts.of(told));
            assertThat(now).as("seed %d, then told %s", seed, next).containsAll(gone);
            gone = now;
        }
    }

    private static Set<String> surelyAway(Facts facts) {
        KnownFacts known = new KnownFacts(facts, ShippedContent.release().places(), List.of());
        Set<String> gone = new HashSet<>();
        schemes().stream()
                .filter(scheme -> scheme.shownWhen().test(known).surelyFalse()
                        || scheme.onlyWhen().test(known).surelyFalse())
                .forEach(scheme -> gone.add(scheme.id()));
        return gone;
    }

    /** The conditions that fit or differ, each with which of the two. */
    private static Map<String, Check> decided(Facts facts) {
        Map<String, Check> decided = new HashMap<>();
        for (Scheme scheme : schemes()) {
            List<ConditionCheck> checks = card(scheme, facts).conditions();
            for (int i = 0; i < checks.size(); i++) {
                Term term = scheme.terms().get(i);
                if (DECIDED.contains(checks.get(i).check())) {
                    decided.put(scheme.id() + ":" + term.id(), checks.get(i).check());
                }
            }
        }
        return decided;
    }

    /** Region and areas follow from the municipality. */
    private static boolean mentions(Condition condition, Facts told) {
        return condition.facts().stream()
                .map(fact -> fact.equals(KnownFacts.REGION) || fact.equals(KnownFacts.AREAS)
                        ? KnownFacts.MUNICIPALITY
                        : fact)
                .anyMatch(told::has);
    }

    private static VoucherCard card(Scheme scheme, Facts facts) {
        Inquiry inquiry = new Inquiry(
                ShippedContent.release().base(), ShippedContent.release().places(), facts, Language.NL);
        return DESK.explain(scheme.id(), inquiry).orElseThrow();
    }

    private static Collection<Scheme> schemes() {
        return ShippedContent.release().base().schemes().values();
    }

    private static LongStream seeds() {
        return LongStream.range(0, RESIDENTS);
    }
}
