package nl.coachopdebank.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Somebody who logged in with the identity provider, under a user name that no account of ours may have. */
final class ProviderUser extends DefaultOidcUser {
    /** What such user names begin with, and those of our own accounts do not. */
    static final String PREFIX = "oidc-";

    private static final long serialVersionUID = 1L;
    /** 128 bits: nobody finds a second person with the same. */
    private static final int BYTES = 16;

    private final String username;
    private final String subject;

    ProviderUser(Collection<? extends GrantedAuthority> roles, OidcIdToken token, String subject) {
        super(roles, token);
        this.subject = subject;
        this.username = PREFIX + hash(token.getIssuer() + " " + subject);
    }

    /** The same at each log-in, whatever signs the provider's own name for the person has. */
    @Override
    public String getName() {
        return username;
    }

    /** What the provider calls the person. */
    String subject() {
        return subject;
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProviderUser user && user.username.equals(username);
    }

    @Override
    public int hashCode() {
        return username.hashCode();
    }
}
