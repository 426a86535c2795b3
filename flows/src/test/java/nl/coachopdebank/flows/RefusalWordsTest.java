package nl.coachopdebank.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.WordList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words for "no coach, thank you" are not heard in a wish for one. */
class RefusalWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "geen coach nodig, alleen informatie",
                "niet bellen graag",
                "ik wil geen mens spreken, ik typ liever",
                "I do not need a coach, just information",
                "nie potrzebuję coacha",
                "не потрібен коуч",
                "koça ihtiyacım yok"
            })
    void hearsARefusal(String text) {
        assertThat(isHeard(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ik kan met niemand praten",
                "ik krijg geen hulp",
                "er is geen medewerker die mij helpt",
                "ik krijg geen contact met mijn coach",
                "ik word maar niet gebeld",
                "ik kan niet bellen, kan een coach mij appen",
                "kan een coach mij helpen zonder te bellen",
                "is er geen mens die luistert",
                "waarom krijg ik jou en geen coach",
                "I don't want to talk to a robot",
                "I can't manage on my own, who can I talk to"
            })
    void leavesAWishAlone(String text) {
        assertThat(isHeard(text)).isFalse();
    }

    @Test
    void noPhrasingOfAWishForAPersonIsARefusal() {
        Stream<String> wishes = Arrays.stream(Language.values())
                .flatMap(language ->
                        ShippedContent.release()
                                .base()
                                .topic("mens-spreken")
                                .orElseThrow()
                                .phrasings()
                                .in(language)
                                .stream());

        assertThat(wishes).hasSizeGreaterThan(3_000).noneMatch(RefusalWordsTest::isHeard);
    }

    private static boolean isHeard(String text) {
        return ShippedContent.release().base().wordLists().hears(WordList.NO_COACH, text);
    }
}
