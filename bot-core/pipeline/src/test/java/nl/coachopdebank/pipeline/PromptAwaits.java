package nl.coachopdebank.pipeline;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.Extension;

/** Tests of this module, and of those that use its test jar, go on soon after what they wait for: the usual 100 ms add up. */
public final class PromptAwaits implements Extension {
    public PromptAwaits() {
        Awaitility.setDefaultPollInterval(Duration.ofMillis(10));
    }
}
