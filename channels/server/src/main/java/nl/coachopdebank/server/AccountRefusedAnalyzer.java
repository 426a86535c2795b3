package nl.coachopdebank.server;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence why the start was refused, instead of a stack trace. */
final class AccountRefusedAnalyzer extends AbstractFailureAnalyzer<AccountRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable root, AccountRefused cause) {
        return new FailureAnalysis(cause.getMessage(), "See \"Accounts\" in channels/server/README.md.", cause);
    }
}
