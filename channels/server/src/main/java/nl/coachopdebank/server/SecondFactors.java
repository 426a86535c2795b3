package nl.coachopdebank.server;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import nl.coachopdebank.pipeline.Logins;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who has an authenticator app, and whether its code is right. The server does not start with an account that should have one. */
@Component
class SecondFactors {
    private final Map<String, OneTimeCodes> apps = new HashMap<>();
    private final int accounts;
    private final Logins logins;
    private final Clock clock;

    SecondFactors(Accounts accounts, CouchSettings couch, LoginSettings settings, Logins logins, Clock clock) {
        this.accounts = accounts.list().size();
        this.logins = logins;
        this.clock = clock;
        boolean isRequired = settings.secondFactorRequired() && !couch.demo();
        accounts.list().forEach(account -> add(account, isRequired));
    }

    private void add(AccountSettings account, boolean isRequired) {
        if (account.hasSecondFactor()) {
            try {
                apps.put(account.username(), new OneTimeCodes(account.totpSecret()));
            } catch (IllegalArgumentException e) {
                throw AccountRefused.badSecret(account.username(), e);
            }
        } else if (isRequired) {
            throw AccountRefused.withoutSecondFactor(account.username());
        }
    }

    /** How many of the accounts have an app: none, some or all. */
    String asked() {
        if (apps.isEmpty()) {
            return "none";
        }
        return apps.size() == accounts ? "all" : "some";
    }

    /** Checks this code; the check counts only when it is {@link Check#use used}. */
    Check check(String username, String code) {
        OneTimeCodes app = apps.get(username);
        if (app == null) {
            return () -> Mono.just(true);
        }
        OptionalLong step = app.stepOf(code, clock.instant());
        return () -> step.isEmpty()
                ? Mono.just(false)
                : Mono.fromCompletionStage(() -> logins.useStep(username, step.getAsLong()));
    }

    /** A code that was looked at. */
    @FunctionalInterface
    interface Check {
        /** True when it is right and was not used before; it never counts again. */
        Mono<Boolean> use();
    }
}
