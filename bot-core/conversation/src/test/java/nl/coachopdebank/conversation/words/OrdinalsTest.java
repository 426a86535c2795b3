package nl.coachopdebank.conversation.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrdinalsTest {
    @ParameterizedTest
    @CsvSource({
        "vertel meer over de eerste, 0",
        "de tweede, 1",
        "wat is de derde, 2",
        "tell me more about the second, 1",
        "en de laatste, 3"
    })
    void aPlaceInTheListIsHeard(String text, int place) {
        assertThat(Ordinals.in(text, 4, false)).hasValue(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de eerste keer dat ik werkte", "ik heb niks", "de vijfde", "eerste hulp bij ongelukken"})
    void otherTextsAreNoPlace(String text) {
        assertThat(Ordinals.in(text, 4, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de tweede", "eerste"})
    void whileAQuestionWaitsItMustBeSaidThatSomethingIsToBeTold(String text) {
        assertThat(Ordinals.in(text, 4, true)).isEmpty();
        assertThat(Ordinals.in("vertel meer over " + text, 4, true)).isNotEmpty();
    }
}
