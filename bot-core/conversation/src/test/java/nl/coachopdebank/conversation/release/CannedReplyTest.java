package nl.coachopdebank.conversation.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CannedReplyTest {
    private final CannedReply reply = new CannedReply(
            "bellen",
            "Vragen om te bellen",
            new Text(Map.of(Language.NL, "{coach} belt op {dag}, {dag} dus. Nummer {receipt}.")),
            Set.of("werkcoach"));

    @Test
    void fillsWhatIsKnownAsItStandsAndLeavesBlanks() {
        assertThat(reply.filled(Language.NL, Map.of("coach", "An$1na", "receipt", "C-1", "role", "werkcoach")))
                .isEqualTo("An$1na belt op {dag}, {dag} dus. Nummer C-1.");
    }

    @Test
    void isDutchWhereItDoesNotExistInTheLanguage() {
        assertThat(reply.filled(Language.AR, Map.of())).startsWith("{coach} belt");
    }

    @Test
    void blanksAreWhatNobodyKnows() {
        assertThat(reply.blanks(Language.NL)).containsExactly("dag");
    }

    @Test
    void isForItsRolesAndWithoutRolesForAll() {
        assertThat(reply.isFor("werkcoach")).isTrue();
        assertThat(reply.isFor("jobcoach")).isFalse();
        assertThat(new CannedReply("dag", "Dag", reply.text(), Set.of()).isFor("jobcoach"))
                .isTrue();
    }
}
