package nl.coachopdebank.whatsapp.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Answers the GET by which Meta tries our address (reference: Meta, webhooks/create-webhook-endpoint, Nov 2025). */
public final class Verification {
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;

    private final byte[] verifyToken;

    /** @throws IllegalArgumentException without a token */
    public Verification(String verifyToken) {
        if (verifyToken.isBlank()) {
            throw new IllegalArgumentException("a webhook is verified with a token");
        }
        this.verifyToken = verifyToken.getBytes(StandardCharsets.UTF_8);
    }

    /** What to answer.
     *
     * @param status HTTP status
     * @param body the challenge for 200, else empty. A stranger may have written it: send it as text/plain and as
     *     nothing else */
    public record Answer(int status, String body) {}

    /** Parameters are null when not sent.
     *
     * @param mode {@code hub.mode}
     * @param token {@code hub.verify_token}
     * @param challenge {@code hub.challenge} */
    public Answer answer(@Nullable String mode, @Nullable String token, @Nullable String challenge) {
        if (!"subscribe".equals(mode) || token == null || !isOurs(token)) {
            return new Answer(FORBIDDEN, "");
        }
        return challenge == null || challenge.isEmpty() ? new Answer(BAD_REQUEST, "") : new Answer(OK, challenge);
    }

    private boolean isOurs(String token) {
        return MessageDigest.isEqual(verifyToken, token.getBytes(StandardCharsets.UTF_8));
    }
}
