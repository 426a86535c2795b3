package nl.coachopdebank.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.coachopdebank.content.transcripts.Reaction;
import nl.coachopdebank.content.transcripts.Transcript;
import nl.coachopdebank.conversation.Findings;
import nl.coachopdebank.conversation.Need;
import nl.coachopdebank.conversation.VoucherCard;
import nl.coachopdebank.conversation.facts.Fact;
import nl.coachopdebank.conversation.facts.Facts;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Scheme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue of vouchers and budgets, asked of the bot as a resident would. */
class SchemesTest {
    private static final Instant AN_EVENING = Instant.parse("2026-11-23T19:15:00Z");
    private static final int CATALOGUE = 70;
    private static final Pattern AUDIENCE = Pattern.compile("(?m)^audience: \\[(.*)]$");
    /** Whose support an employer asks for; on its own it is the people themselves. */
    private static final String TARGET_GROUP = "banenafspraak";

    private static final Set<String> EMPLOYERS = Set.of("werkgever", "samenwerkingsverband", "opleider", TARGET_GROUP);

    @Test
    void theWholeCatalogueIsThere() {
        assertThat(schemes()).hasSize(CATALOGUE);
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void isExplainedWithAmountAndWhoDecides(Scheme scheme) {
        Reaction explained = answer(null, "scheme:" + scheme.id());

        assertThat(explained.cards()).singleElement().asString().startsWith(scheme.id() + " (");
        assertThat(String.join("\n", explained.bot()))
                .contains(scheme.name().in(Language.NL))
                .contains(scheme.amount().in(Language.NL))
                .contains(scheme.decides().in(Language.NL));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void isExplainedOrOfferedWhenItsNameIsTyped(Scheme scheme) {
        Reaction reaction = answer(scheme.name().in(Language.NL), null);

        assertThat(names(reaction, scheme)).as("%s", reaction).isTrue();
    }

    @Test
    void whatIsMeantForEmployersIsListedForNobodyElse() {
        Set<String> employers = meantForEmployers();
        Fact zwolle = new Fact("gemeente", "zwolle");

        assertThat(employers).hasSizeGreaterThan(10);
        assertThat(listed(zwolle)).isNotEmpty().doesNotContainAnyElementsOf(employers);
        assertThat(listed(zwolle, Fact.skipped("situatie"), Fact.skipped("steun")))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(employers);
        assertThat(listed(zwolle, new Fact("situatie", "ww"))).doesNotContainAnyElementsOf(employers);
        assertThat(listed(zwolle, new Fact("situatie", "ww"), new Fact("steun", "weet_niet")))
                .doesNotContainAnyElementsOf(employers);
        assertThat(listed(zwolle, new Fact("situatie", "werkgever"))).containsAnyElementsOf(employers);
    }

    @Test
    void whatHelpsAnEmployerToGiveSupportIsListedForWhoNeedsIt() {
        Fact zwolle = new Fact("gemeente", "zwolle");
        Fact ww = new Fact("situatie", "ww");

        assertThat(listed(zwolle, ww, new Fact("steun", "hulp_nodig"))).contains("loonkostensubsidie", "no-riskpolis");
        assertThat(listed(zwolle, ww, new Fact("steun", "nee"))).doesNotContain("loonkostensubsidie", "no-riskpolis");
    }

    private static List<String> listed(Fact... told) {
        Need need = new Need(null, true, null, Facts.of(List.of(told)), "zwolle", Language.NL);
        Findings found = ShippedContent.desk()
                .gather(need, ShippedContent.release())
                .toCompletableFuture()
                .join();
        return found.vouchers().stream().map(VoucherCard::scheme).toList();
    }

    /** By what their files say of whom they are for. */
    private static Set<String> meantForEmployers() {
        return schemes().stream()
                .map(Scheme::id)
                .filter(id -> !audience(id).equals(List.of(TARGET_GROUP)))
                .filter(id -> EMPLOYERS.containsAll(audience(id)))
                .collect(Collectors.toSet());
    }

    private static List<String> audience(String scheme) {
        Matcher audience = AUDIENCE.matcher(text(ShippedContent.FOLDER.resolve("base/schemes/" + scheme + ".yaml")));
        return audience.find() ? List.of(audience.group(1).split(", ")) : List.of("?");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static boolean names(Reaction reaction, Scheme scheme) {
        List<String> cards = reaction.cards();
        List<String> offers = reaction.offers();
        return cards != null && cards.stream().anyMatch(card -> card.startsWith(scheme.id() + " ("))
                || offers != null && offers.contains("scheme:" + scheme.id());
    }

    private static Reaction answer(@Nullable String say, @Nullable String choose) {
        Transcript.Turn opening = new Transcript.Turn(null, null, null, null, null, null);
        Transcript.Turn question = new Transcript.Turn(null, say, choose, null, null, null);
        Transcript script =
                new Transcript("scheme", "A scheme is asked.", AN_EVENING, null, List.of(opening, question));
        return ShippedContent.player().play(script).turns().get(1).then();
    }

    private static Collection<Scheme> schemes() {
        return ShippedContent.release().base().schemes().values();
    }
}
