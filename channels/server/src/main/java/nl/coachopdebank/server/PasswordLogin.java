package nl.coachopdebank.server;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
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
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Logs in with one of our own accounts. A wrong name, password and code are refused alike and take equally long. Who is wrong
 * too often waits, but in a demo, whose password everyone knows.
 */
@Component
class PasswordLogin implements ReactiveAuthenticationManager {
    /** Sets the count of programs apart: that a program logs in says nothing of the person's codes. */
    private static final String PROGRAM = "program ";

    /** Passwords take a tenth of a second each, on purpose; so many at once leave the other work of a server its time. */
    private static final int AT_ONCE = 4;

    /** More than wait here would wait longer than a person does. */
    private static final int MAY_WAIT = 100;

    private final Scheduler reckoning = Schedulers.newBoundedElastic(AT_ONCE, MAY_WAIT, "passwords");
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

    /** With a password alone, for a program that logs in with each request. It gets in while Redis is away, too. */
    @Override
    public Mono<Authentication> authenticate(Authentication attempt) {
        return authenticate(attempt, new Tries(PROGRAM + attempt.getName(), true), () -> Mono.just(true));
    }

    /** With what was filled in on the login page. */
    Mono<Authentication> authenticate(LoginAttempt attempt) {
        SecondFactors.Check code = secondFactors.check(attempt.getName(), attempt.code());
        return authenticate(attempt, new Tries(attempt.getName(), false), code::use);
    }

    /** Whose wrong tries are counted.
     *
     * @param isLenient whether it goes on without counting when they cannot be counted
     */
    private record Tries(String of, boolean isLenient) {}

    private Mono<Authentication> authenticate(
            Authentication attempt, Tries tries, Supplier<Mono<Boolean>> secondFactor) {
        String username = attempt.getName();
        return mayTry(tries)
                .then(hasPassword(username, String.valueOf(attempt.getCredentials())))
                .filterWhen(isRight -> secondFactor.get())
                .flatMap(isRight -> accounts.findByUsername(username))
                .flatMap(user -> succeeded(tries).thenReturn(loggedIn(user)))
                .switchIfEmpty(Mono.error(LoginRefused::wrong))
                .onErrorMap(StoreUnavailable.class, away -> LoginRefused.unavailable())
                .onErrorMap(RejectedExecutionException.class, busy -> LoginRefused.unavailable())
                .onErrorResume(
                        LoginRefused.class,
                        refused -> refused.isAnswer()
                                ? logIns.refused(username).then(Mono.error(refused))
                                : Mono.error(refused));
    }

    private Mono<Void> mayTry(Tries tries) {
        if (!isPatient) {
            return Mono.empty();
        }
        Mono<Duration> left = Mono.fromCompletionStage(() -> logins.mayTry(tries.of(), clock.instant(), patience));
        return (tries.isLenient() ? left.onErrorReturn(StoreUnavailable.class, Duration.ZERO) : left)
                .filter(Duration::isZero)
                .switchIfEmpty(Mono.error(LoginRefused::mustWait))
                .then();
    }

    private Mono<Void> succeeded(Tries tries) {
        if (!isPatient) {
            return Mono.empty();
        }
        Mono<Void> forgotten = Mono.fromCompletionStage(() -> logins.succeeded(tries.of()));
        return tries.isLenient() ? forgotten.onErrorComplete(StoreUnavailable.class) : forgotten;
    }

    /** True, or nothing. Takes a tenth of a second of reckoning on purpose, so it has a thread of its own. */
    private Mono<Boolean> hasPassword(String username, String password) {
        return Mono.fromCallable(() -> passwords.matches(password, accounts.passwordOf(username)))
                .subscribeOn(reckoning)
                .filter(isRight -> isRight && accounts.isKnown(username));
    }

    private static Authentication loggedIn(UserDetails user) {
        return UsernamePasswordAuthenticationToken.authenticated(user.getUsername(), null, user.getAuthorities());
    }
}
