package nl.coachopdebank.conversation.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsIfSoTest {
    @ParameterizedTest
    @CsvSource({
        "ik 27 word, ik ben 27",
        "ik word 27, ik ben 27",
        "ik in kampen woon, ik woon in kampen",
        "ik naar kampen verhuis, ik woon in kampen",
        "ik ontslag krijg, ik heb ontslag gekregen",
        "ik werkgever was, ik ben werkgever",
        "ik in de ww kom, ik zit in de ww",
        "i turn 55, i am 55",
        "i move to haarlem, i live in haarlem",
        "i lose my job, i lost my job",
        "mijn contract stopt, mijn contract stopt",
        "het regent, het regent",
        "ik, ik"
    })
    void saysItAsIfItWereSo(String supposed, String so) {
        assertThat(AsIfSo.of(supposed)).isEqualTo(so);
    }
}
