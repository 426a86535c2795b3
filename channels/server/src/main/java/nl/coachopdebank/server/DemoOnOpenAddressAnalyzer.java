package nl.coachopdebank.server;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence why the start was refused, instead of a stack trace. */
final class DemoOnOpenAddressAnalyzer extends AbstractFailureAnalyzer<DemoOnOpenAddress> {
    @Override
    protected FailureAnalysis analyze(Throwable root, DemoOnOpenAddress cause) {
        return new FailureAnalysis(cause.getMessage(), "See the settings table in channels/server/README.md.", cause);
    }
}
