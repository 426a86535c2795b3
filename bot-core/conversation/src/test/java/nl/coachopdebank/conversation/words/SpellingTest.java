package nl.coachopdebank.conversation.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "'  Ik   woon in: KAMPEN!! ', ik woon in kampen",
        "Categorieën, categorieen",
        "café Élan, cafe elan",
        "zzp'er, zzper",
        "zzp’er, zzper",
        "31-12-2026, 31 12 2026",
        "55+, 55+",
        "٥٣, 53",
        "Їжак, іжак",
        "Straciłem pracę, stracilem prace",
        "İŞSİZ kaldım, issiz kaldim",
        "بطاقة إلى, بطاقه الي",
        "'...!?', ''",
        "😀, ''"
    })
    void bringsTextToOneForm(String typed, String normal) {
        assertThat(Spelling.normal(typed)).isEqualTo(normal);
    }

    @Test
    void splitsNothingIntoNoWords() {
        assertThat(Spelling.tokens("")).isEmpty();
        assertThat(Spelling.tokens("een twee")).containsExactly("een", "twee");
    }

    @ParameterizedTest
    @CsvSource({
        "hroeca, horeca",
        "horecca, horeca",
        "hoeca, horeca",
        "verpleegkunidge, verpleegkundige",
        "verplegkundge, verpleegkundige"
    })
    void forgivesATypingErrorOrTwoInALongWord(String typed, String meant) {
        assertThat(Spelling.isNearly(typed, meant)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "hbo, mbo",
        "ww, wo",
        "zorg, zord",
        "lezen, wezen",
        "horeca, hor",
        "techniek, technisch",
        "kantoor, kapitein"
    })
    void keepsDifferentWordsApart(String typed, String meant) {
        assertThat(Spelling.isNearly(typed, meant)).isFalse();
    }

    @Test
    void countsSwappedNeighboursAsOneEdit() {
        assertThat(Spelling.distance("hroeca", "horeca")).isEqualTo(1);
        assertThat(Spelling.distance("", "abc")).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"neit,niet", "ziten,zitten", "doodd,dood", "zefmoord,zelfmoord", "verdwijnn,verdwijnen"})
    void aSlipIsTheSameWord(String typed, String meant) {
        assertThat(Spelling.isSlip(typed, meant)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "doorgaan,doodgaan",
        "streven,sterven",
        "lezen,leven",
        "leren,leven",
        "wel,wil",
        "brood,dood",
        "niet,niet"
    })
    void anotherWordIsNoSlip(String typed, String meant) {
        assertThat(Spelling.isSlip(typed, meant)).isFalse();
    }
}
