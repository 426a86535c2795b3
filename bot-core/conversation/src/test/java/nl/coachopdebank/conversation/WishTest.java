package nl.coachopdebank.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Of what a coach reads as the wish")
class WishTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "iets leren; bel na 5 uur; ik ben bang | bel na 5 uur | iets leren; ik ben bang",
                "iets leren; bel mij; na 5 uur | bel mij; na 5 uur | iets leren",
                "iets leren; ander werk | iets leren | ander werk",
                "iets leren | iets leren | ''",
                "jaren ervaring; ja | ja | jaren ervaring",
                "iets leren | iets | iets leren",
            })
    void onlyTheWordsThatWereTakenBackGo(String wish, String words, String left) {
        assertThat(Wish.left(wish, words)).isEqualTo(left);
    }
}
