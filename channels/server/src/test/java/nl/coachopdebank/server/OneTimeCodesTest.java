package nl.coachopdebank.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors of RFC 6238 (appendix B, SHA-1), of which apps show the last six digits; its secret is "12345678901234567890". */
class OneTimeCodesTest {
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static final OneTimeCodes CODES = new OneTimeCodes(SECRET);

    @ParameterizedTest
    @CsvSource({
        "59, 287082, 1",
        "1111111109, 081804, 37037036",
        "1111111111, 050471, 37037037",
        "1234567890, 005924, 41152263",
        "2000000000, 279037, 66666666",
        "20000000000, 353130, 666666666"
    })
    void readsTheCodesOfTheStandard(long second, String code, long step) {
        assertThat(CODES.stepOf(code, Instant.ofEpochSecond(second))).isEqualTo(OptionalLong.of(step));
    }

    @Test
    void allowsOneStepEachWayForAClockThatIsOff() {
        String code = "287082";

        assertThat(CODES.stepOf(code, Instant.ofEpochSecond(0))).hasValue(1);
        assertThat(CODES.stepOf(code, Instant.ofEpochSecond(89))).hasValue(1);
        assertThat(CODES.stepOf(code, Instant.ofEpochSecond(90))).isEmpty();
        assertThat(CODES.stepOf(code, Instant.ofEpochSecond(-1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "28708", "2870820", "287083", "abcdef", "２８７０８２"})
    void refusesWhatIsNotTheCode(String code) {
        assertThat(CODES.stepOf(code, Instant.ofEpochSecond(59))).isEmpty();
    }

    @Test
    void readsASecretAsAppsAndCommandsShowIt() {
        Instant at = Instant.ofEpochSecond(59);

        assertThat(new OneTimeCodes("gezd gnbv gy3t qojq gezd gnbv gy3t qojq").stepOf("287082", at))
                .hasValue(1);
        assertThat(Base32.decode("MZXW6YQ=")).asString().isEqualTo("foob");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GEZDGNBVGY3TQOJQ", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJ1"})
    void refusesASecretThatIsTooShortOrMistyped(String secret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OneTimeCodes(secret))
                .satisfies(refused ->
                        assertThat(refused.getMessage()).doesNotContain("GEZD").isNotBlank());
    }
}
