package nl.coachopdebank.whatsapp.render;

import static nl.coachopdebank.whatsapp.render.Body.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.coachopdebank.conversation.SafetyCard;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.whatsapp.graph.Limits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The words of this door")
class WordingTest {
    private static final Pattern FILLED_IN = Pattern.compile("%[a-z]");

    @ParameterizedTest
    @EnumSource(Language.class)
    void existInEveryLanguageAndNoneMore(Language language) {
        Set<String> all = Arrays.stream(Wording.values())
                .map(wording -> wording.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());

        assertThat(WordingFiles.file(language).stringPropertyNames()).isEqualTo(all);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void takeTheSameValuesAsTheDutchOnes(Language language) {
        for (Wording wording : Wording.values()) {
            assertThat(filledIn(wording, language))
                    .as(wording + " in " + language)
                    .isEqualTo(filledIn(wording, Language.NL));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void fitOnTheButtonOfAList(Language language) {
        assertThat(Wording.CHOOSE.in(language)).isNotBlank().hasSizeLessThanOrEqualTo(Limits.LIST_BUTTON);
    }

    @Test
    void standWithAMessageOfTheirLanguage() {
        assertThat(Seen.one(aMessage("Masz umowę?")
                        .withAnswers("umowa", "Tak", "Nie")
                        .asked(3, 14)
                        .in(Language.PL)))
                .isEqualTo("""
                        Pytanie 3 z 14

                        Masz umowę?
                        [Tak]
                        [Nie]""");
    }

    @Test
    void keepTheNumberToCallInItsOrderAmongArabicLetters() {
        String seen = Seen.one(aMessage("")
                .with(new SafetyCard("suicide", List.of(new SafetyCard.Line("خط المساعدة", "0800-0113"))))
                .in(Language.AR));

        assertThat(seen).contains("خط المساعدة: \u200e0800-0113\u200e");
    }

    private static List<String> filledIn(Wording wording, Language language) {
        return FILLED_IN
                .matcher(wording.in(language))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
