package nl.coachopdebank.conversation.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhrasingTest {
    private static String[] words(String text) {
        return Spelling.tokens(Spelling.normal(text));
    }

    @Test
    void isFoundAnywhereInASentence() {
        Phrasing phrase = Phrasing.of("contract stopt");

        assertThat(phrase.isIn(words("mijn contract stopt in januari"))).isTrue();
        assertThat(phrase.isIn(words("mijn contrakt stopt"))).isTrue();
        assertThat(phrase.isIn(words("stopt mijn contract"))).isFalse();
        assertThat(phrase.isIn(words("contract"))).isFalse();
    }

    @Test
    void anEmptyPhraseIsNowhere() {
        assertThat(Phrasing.of("...").isIn(words("iets"))).isFalse();
    }

    @Test
    void aShortWordMustBeSpelledRightWhenReadFromASentence() {
        assertThat(Phrasing.of("laren").isIn(words("ik wil leren"))).isTrue();
        assertThat(Phrasing.of("laren").carefullyFind(words("ik wil leren"))).isEqualTo(-1);
        assertThat(Phrasing.of("contract").carefullyFind(words("mijn contrakt")))
                .isEqualTo(1);
        assertThat(Phrasing.of("contract").exactlyFind(words("mijn contrakt"))).isEqualTo(-1);
    }

    @Test
    void smallWordsTellNothing() {
        assertThat(SmallWords.isAllOf(Phrasing.of("Nee, dat lukt niet"))).isTrue();
        assertThat(SmallWords.isAllOf(Phrasing.of("weet ik niet"))).isTrue();
        assertThat(SmallWords.isAllOf(Phrasing.of("geen computer"))).isFalse();
    }
}
