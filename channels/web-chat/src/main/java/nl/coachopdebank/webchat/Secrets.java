package nl.coachopdebank.webchat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import nl.coachopdebank.conversation.ConversationId;

/** Makes ids and secrets that cannot be guessed, and compares secrets without telling by time how near a guess was. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int ID_LENGTH = 22;
    private static final int SECRET_BYTES = 32;

    private Secrets() {}

    static ConversationId newId() {
        StringBuilder id = new StringBuilder("c");
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new ConversationId(id.toString());
    }

    /** 256 random bits, URL-safe. */
    static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is stored of a secret: it cannot be turned back, and the secret is too long to be tried out. */
    static String hash(String secret) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** False for a conversation without a secret: its channel has another way in. */
    static boolean matches(String secret, String hash) {
        byte[] given = hash(secret).getBytes(StandardCharsets.US_ASCII);
        return !hash.isEmpty() && MessageDigest.isEqual(given, hash.getBytes(StandardCharsets.US_ASCII));
    }
}
