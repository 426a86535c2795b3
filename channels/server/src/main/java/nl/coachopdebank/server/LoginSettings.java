package nl.coachopdebank.server;

import java.time.Duration;
import nl.coachopdebank.pipeline.Logins.Patience;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How coaches and their colleagues log in.
 *
 * @param endsAfter how long after logging in a session ends, whatever is done in it: longer than a shift, so that nobody is
 *     still logged in the next day
 * @param secondFactorRequired whether each account needs a {@code totp-secret}; a demo has none
 * @param wrongTries in a row, after which a user waits: more than a person's typing errors
 * @param firstWait after so many; each wrong try more doubles it
 * @param longestWait the longest it gets: who guesses gets some fifty tries a day, and who is kept out by one who guesses can
 *     try again within the half hour
 * @param provider an identity provider, beside or instead of our own accounts
 */
@ConfigurationProperties("couch.login")
record LoginSettings(
        @DefaultValue("12h") Duration endsAfter,
        @DefaultValue("true") boolean secondFactorRequired,
        @DefaultValue("5") int wrongTries,
        @DefaultValue("1m") Duration firstWait,
        @DefaultValue("30m") Duration longestWait,
        @DefaultValue ProviderSettings provider) {
    Patience patience() {
        return new Patience(wrongTries, firstWait, longestWait);
    }
}
