package nl.coachopdebank.server;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import nl.coachopdebank.pipeline.Logins;
import nl.coachopdebank.pipeline.StoreUnavailable;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Logs in with one of our own accounts. A wrong name, password and code are refused alike and take equally long. Who is wrong
 * too often waits, but in a demo, whose password everyone knows.
 */
@Component
class PasswordLogin implements ReactiveAuthenticationManager {
    private final PasswordEncoder passwords = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final Accounts accounts;
    private final SecondFactors secondFactors;
    private final Logins logins;
    private final Logins.Patience patience;
    private final boolean isPatient;
    private final LogIns logIns;
    private final Clock clock;

    PasswordLogin(
            Accounts accounts,
            SecondFactors secondFactors,
            Logins logins,
            LoginSettings settings,
            CouchSettings couch,
            LogIns logIns,
            Clock clock) {
        this.accounts = accounts;
        this.secondFactors = secondFactors;
        this.logins = logins;
        this.patience = settings.patience();
        this.isPatient = !couch.demo();
        this.logIns = logIns;
        this.clock = clock;
    }

    /** With a password alone, for a program that logs in with each request. */
    @Override
    public Mono<Authentication> authenticate(Authentication attempt) {
        return authenticate(attempt, () -> Mono.just(true));
    }

    /** With what was filled in on the login page. */
    Mono<Authentication> authenticate(LoginAttempt attempt) {
        SecondFactors.Check code = secondFactors.check(attempt.getName(), attempt.code());
        return authenticate(attempt, code::use);
    }

    private Mono<Authentication> authenticate(Authentication attempt, Supplier<Mono<Boolean>> secondFactor) {
        String username = attempt.getName();
        return mayTry(username)
                .then(hasPassword(username, String.valueOf(attempt.getCredentials())))
                .filterWhen(isRight -> secondFactor.get())
                .flatMap(isRight -> accounts.findByUsername(username))
                .flatMap(user -> succeeded(username).thenReturn(loggedIn(user)))
                .switchIfEmpty(Mono.error(LoginRefused::wrong))
                .onErrorMap(StoreUnavailable.class, away -> LoginRefused.unavailable())
                .onErrorResume(
                        LoginRefused.class, refused -> logIns.refused(username).then(Mono.error(refused)));
    }

    private Mono<Void> mayTry(String username) {
        return isPatient
                ? Mono.fromCompletionStage(() -> logins.mayTry(username, clock.instant(), patience))
                        .filter(Duration::isZero)
                        .switchIfEmpty(Mono.error(LoginRefused::mustWait))
                        .then()
                : Mono.empty();
    }

    private Mono<Void> succeeded(String username) {
        return isPatient ? Mono.fromCompletionStage(() -> logins.succeeded(username)) : Mono.empty();
    }

    /** True, or nothing. Takes a tenth of a second of reckoning on purpose, so it has a thread of its own. */
    private Mono<Boolean> hasPassword(String username, String password) {
        return Mono.fromCallable(() -> passwords.matches(password, accounts.passwordOf(username)))
                .subscribeOn(Schedulers.boundedElastic())
                .filter(isRight -> isRight && accounts.isKnown(username));
    }

    private static Authentication loggedIn(UserDetails user) {
        return UsernamePasswordAuthenticationToken.authenticated(user.getUsername(), null, user.getAuthorities());
    }
}
