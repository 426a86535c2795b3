package nl.coachopdebank.server;

import org.jspecify.annotations.Nullable;

/** An account in the settings with which the server does not start. */
final class AccountRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private AccountRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static AccountRefused withoutSecondFactor(String username) {
        return new AccountRefused(
                "The account " + username
                        + " has no totp-secret, so a stolen password is enough to read what residents tell. "
                        + "Make a secret with: head -c 20 /dev/urandom | base32. Put it in couch.accounts as totp-secret and in "
                        + "the authenticator app of the person. Only where something else before the server asks for a second "
                        + "factor: set couch.login.second-factor-required=false.",
                null);
    }

    static AccountRefused withForeignName(String username) {
        return new AccountRefused(
                "The account " + username
                        + " has a name as people have who log in with an identity provider. Begin it with "
                        + "something other than " + ProviderUser.PREFIX + ".",
                null);
    }

    static AccountRefused twice(String username) {
        return new AccountRefused("The account " + username + " stands twice in couch.accounts.", null);
    }

    static AccountRefused badPassword(String username, IllegalArgumentException why) {
        return new AccountRefused(
                "The password of the account " + username
                        + " is not encoded in a way that is known here. Begin it with {bcrypt}, as the server's README shows.",
                why);
    }

    static AccountRefused badSecret(String username, IllegalArgumentException why) {
        return new AccountRefused(
                "The totp-secret of the account " + username + " is of no use: " + why.getMessage()
                        + ". Make one with: head -c 20 /dev/urandom | base32.",
                why);
    }
}
