package nl.coachopdebank.conversation.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.coachopdebank.conversation.facts.Condition;
import org.junit.jupiter.api.Test;

/** Which answers go together, and how they are kept and shown. */
class AskChoicesTest {
    private static final Text ANY = Text.of("iets", "something");
    private final AskChoices ask = new AskChoices(
            "hulp",
            Condition.ALWAYS,
            new Question("hulp", ANY, ANY, ANY, ANY, ANY, null),
            List.of(option("a"), option("b"), option("c"), option("geen")),
            Set.of("geen"),
            Map.of("beide", List.of("a", "b")));

    private static Option option(String value) {
        return new Option(value, Text.of("Het " + value, "The " + value), Words.NONE, null);
    }

    @Test
    void answersAreKeptOnceInTheOrderOfTheOptions() {
        assertThat(ask.answer(List.of("c", "a", "c"))).contains("a,c");
        assertThat(ask.pressed("c,a")).contains("a,c");
    }

    @Test
    void anExclusiveAnswerGoesWithNoOther() {
        assertThat(ask.answer(List.of("geen"))).contains("geen");
        assertThat(ask.answer(List.of("a", "geen"))).isEmpty();
        assertThat(ask.together()).extracting(Option::value).containsExactly("a", "b", "c");
    }

    @Test
    void whatIsNotOfferedIsNoAnswer() {
        assertThat(ask.answer(List.of())).isEmpty();
        assertThat(ask.pressed("a,x")).isEmpty();
        assertThat(ask.pressed("")).isEmpty();
    }

    @Test
    void addingKeepsWhatWasChosenAndDropsTheExclusiveOne() {
        assertThat(ask.added("a", "c")).contains("a,c");
        assertThat(ask.added("geen", "c")).contains("c");
        assertThat(ask.added("a", "geen")).isEmpty();
    }

    @Test
    void anEarlierValueIsReadAsWhatItSaid() {
        assertThat(ask.pressed("beide")).contains("a,b");
        assertThat(ask.inWords("beide", Language.NL)).isEqualTo("Het a, Het b");
    }

    @Test
    void labelsAreShownInTheLanguageAsked() {
        assertThat(ask.inWords("a,c", Language.EN)).isEqualTo("The a, The c");
        assertThat(ask.inWords("weg", Language.NL)).isEqualTo("weg");
    }

    @Test
    void anotherPlaceAsksTheSame() {
        assertThat(ask.as("elders", Condition.ALWAYS, null).pressed("beide")).contains("a,b");
    }
}
