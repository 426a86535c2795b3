package nl.coachopdebank.conversation.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "111222333",
                "mijn bsn is 123456782",
                "bsn 1234.56.782",
                "123-456-782 is mijn nummer",
                "123 456 782",
                "NL91ABNA0417164300",
                "mijn rekening NL91 ABNA 0417 1643 00",
                "nl91 abna 0417 1643 00 graag",
                "NL91.ABNA.0417.1643.00",
                "DE89370400440532013000",
                "iban: BE68539007547034"
            })
    void takesOutCitizenNumbersAndBankAccounts(String text) {
        assertThat(Masking.mask(text)).contains("•••").doesNotContainPattern("\\d{2}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789",
                "000000000",
                "0612345678",
                "06-12345678",
                "038 123 45 67",
                "1112223334",
                "ik ben 53 en werk 20 jaar",
                "31-12-2026",
                "8011 AB",
                "geen nummer",
                "2026 2027 2028",
                "mbo niveau 4"
            })
    void leavesOtherNumbersAlone(String text) {
        assertThat(Masking.mask(text)).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ik woon in Kampen, bsn 111222333, en ben 53"})
    void keepsTheWordsAround(String text) {
        assertThat(Masking.mask(text)).isEqualTo("ik woon in Kampen, bsn •••, en ben 53");
    }
}
