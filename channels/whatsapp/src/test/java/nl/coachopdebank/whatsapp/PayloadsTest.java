package nl.coachopdebank.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The example payloads")
class PayloadsTest {
    @Test
    void areAllInTheManifestAndNoneIsMissing() throws IOException {
        String[] kinds = Payloads.kinds().toArray(String[]::new);

        assertThat(Payloads.listed(kinds))
                .hasSize(168)
                .extracting(Payloads::file)
                .containsExactlyInAnyOrderElementsOf(Payloads.files());
    }

    @Test
    void areOfNoKindThatNoTestLooksAt() {
        assertThat(Payloads.kinds())
                .containsExactlyInAnyOrder(
                        "inbound",
                        "batch",
                        "status",
                        "event",
                        "errors",
                        "outbound",
                        "response",
                        "signature",
                        "verification",
                        "limits");
    }
}
