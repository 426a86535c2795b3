package nl.coachopdebank.conversation.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A guess, so careful. */
class GibberishTest {
    @ParameterizedTest
    @ValueSource(strings = {"12345", "aaaa", "xxxxxx", "sdfghjkl", "bbbb kkkk", "qwrtp"})
    void meansNothing(String text) {
        assertThat(Gibberish.isAllOf(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rust", "bbl", "ggz", "vvt", "vca", "typen", "mbo 4", "1 dag werken", "работа", "عمل"})
    void maySaySomething(String text) {
        assertThat(Gibberish.isAllOf(text)).isFalse();
    }
}
