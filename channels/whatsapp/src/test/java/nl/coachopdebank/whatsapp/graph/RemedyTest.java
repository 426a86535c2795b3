package nl.coachopdebank.whatsapp.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What to do about an error code")
class RemedyTest {
    private static final Map<Remedy, List<Integer>> EXPECTED = Map.ofEntries(
            Map.entry(
                    Remedy.OPERATOR,
                    List.of(190, 0, 10, 200, 250, 299, 131005, 3, 368, 131031, 130497, 131037, 131045, 133010, 131042)),
            Map.entry(Remedy.RETRY_LATER, List.of(4, 80007, 130429, 131057)),
            Map.entry(Remedy.RETRY_FEW_TIMES, List.of(1, 2, 131000, 131016, 133004)),
            Map.entry(Remedy.PAIR_RATE, List.of(131056)),
            Map.entry(Remedy.STOP_UNASKED, List.of(131048)),
            Map.entry(Remedy.WINDOW_CLOSED, List.of(131047)),
            Map.entry(Remedy.OTHER_CHANNEL, List.of(131026)),
            Map.entry(Remedy.PHONE_NEEDED, List.of(131062)),
            Map.entry(Remedy.NOT_TODAY, List.of(131049)),
            Map.entry(Remedy.OPTED_OUT, List.of(131050)),
            Map.entry(Remedy.CONFIRM_IDENTITY, List.of(137000)),
            Map.entry(Remedy.MEND_TEMPLATE, List.of(132000, 132001, 132005, 132007, 132012)),
            Map.entry(Remedy.SPARE_TEMPLATE, List.of(132015, 132016)),
            Map.entry(
                    Remedy.PERMANENT,
                    List.of(33, 100, 131008, 131009, 131021, 131030, 131051, 131052, 131053, 130472)));

    @ParameterizedTest
    @EnumSource
    void isKnownForEveryCodeOfMeta(Remedy remedy) {
        assertThat(EXPECTED.get(remedy)).isNotEmpty().allMatch(code -> Remedy.of(code) == remedy);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 5, 199, 300, 131060, 139999, Integer.MAX_VALUE})
    void isToSendNoMoreWhenTheCodeIsUnknown(int code) {
        assertThat(Remedy.of(code)).isEqualTo(Remedy.PERMANENT);
    }
}
