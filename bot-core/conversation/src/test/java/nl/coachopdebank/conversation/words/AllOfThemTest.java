package nl.coachopdebank.conversation.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who wants all that is offered, and who only uses such a word. */
class AllOfThemTest {
    @ParameterizedTest
    @CsvSource({
        "allebei, 2, true",
        "alebei, 2, true",
        "ja allebei graag, 2, true",
        "beide, 2, true",
        "alle twee, 2, true",
        "alletwee, 2, true",
        "both, 2, true",
        "i need both of them, 2, true",
        "alles, 3, true",
        "ja alles graag, 3, true",
        "all of them, 3, true",
        "alle drie, 3, true",
        "allebei, 3, false",
        "alle drie, 2, false",
        "geen van beide, 2, false",
        "niet allebei, 2, false",
        "not both, 2, false",
        "een van beide, 2, false",
        "alles gaat goed, 2, false",
        "geld, 2, false"
    })
    void hearsThatAllIsMeant(String normal, int offered, boolean all) {
        assertThat(AllOfThem.isSaid(normal, offered)).isEqualTo(all);
    }
}
