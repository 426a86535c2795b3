package nl.coachopdebank.content.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void listItemsAndLinesAreSentencesOfTheirOwn() {
        assertThat(Sentences.of("Dit kan:\n- **Zelftriage** doen\n- een vraag stellen.\n\n1. eerst dit"))
                .containsExactly("Dit kan:", "Zelftriage doen", "een vraag stellen.", "eerst dit");
    }

    @Test
    void anAbbreviationOrANumberDoesNotEndASentence() {
        assertThat(Sentences.of("Kies bijv. een cursus van 1.000 euro. Dat kan o.a. online."))
                .containsExactly("Kies bijv. een cursus van 1.000 euro.", "Dat kan o.a. online.");
    }

    @Test
    void aLinkCountsAsItsTextAndAPlaceholderAsOneWord() {
        String sentence = Sentences.of("Lees [de uitleg](https://voorbeeld.nl/a-b.html) in {gemeente}.")
                .get(0);

        assertThat(sentence).isEqualTo("Lees de uitleg in iets.");
        assertThat(Sentences.words(sentence)).isEqualTo(5);
        assertThat(Sentences.words("een - twee & drie")).isEqualTo(3);
    }

    @Test
    void aSentenceMayEndWithinQuotesOrBold() {
        assertThat(Sentences.of("**Ik ben een chatbot.** Typ \"stop.\" Klaar!"))
                .containsExactly("Ik ben een chatbot.", "Typ \"stop.\"", "Klaar!");
    }
}
