package nl.coachopdebank.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import nl.coachopdebank.content.transcripts.Reaction;
import nl.coachopdebank.content.transcripts.Transcript;
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
