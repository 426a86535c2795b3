package nl.coachopdebank.conversation.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageGuessTest {
    private static final LanguageGuess GUESS = new LanguageGuess(List.of(new Words(Map.of(
            Language.NL,
            List.of("ik ben mijn baan kwijt", "hoe vraag ik een voucher aan", "waar vind ik werk in de buurt"),
            Language.EN,
            List.of("i lost my job", "how do i apply for a voucher", "where do i find work near me"),
            Language.PL,
            List.of("straciłem pracę", "jak złożyć wniosek o voucher", "gdzie znajdę pracę w okolicy"),
            Language.TR,
            List.of("işimi kaybettim", "voucher için nasıl başvururum", "yakınımda nasıl iş bulurum"),
            Language.UK,
            List.of("я втратив роботу", "як подати заявку на ваучер", "де знайти роботу поруч"),
            Language.AR,
            List.of("فقدت عملي", "كيف أطلب قسيمة تدريب", "أين أجد عملا قريبا مني")))));

    @ParameterizedTest
    @CsvSource({
        "hoe vind ik werk, NL",
        "how do i find a job, EN",
        "gdzie znajdę nową pracę, PL",
        "gdzie znajde prace w okolicy, PL",
        "yakında nasıl iş bulurum, TR",
        "де знайти роботу, UK",
        "أين أجد عملا, AR"
    })
    void tellsTheLanguageOfASentence(String sentence, Language language) {
        assertThat(GUESS.of(sentence, Language.NL)).isEqualTo(language);
        assertThat(GUESS.of(sentence, Language.EN)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"voucher", "ok", "", "2026", "kwibus xyzzy", "😀", "ik zoek a job"})
    void whatMayBeAnythingStaysInTheLanguageOfTheTalk(String text) {
        assertThat(GUESS.of(text, Language.NL)).isEqualTo(Language.NL);
    }

    @Test
    void withoutSentencesNothingIsGuessed() {
        assertThat(new LanguageGuess(List.of()).of("how do i find a job", Language.TR))
                .isEqualTo(Language.TR);
    }
}
