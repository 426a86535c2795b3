package nl.coachopdebank.conversation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A number to read out on the phone: three groups, no letters or digits that look alike. */
final class Receipt {
    private static final String SIGNS = "23456789BCDFGHJKMNPQRTVWXZ";
    private static final int LENGTH = 8;

    private Receipt() {}

    /** Always the same for the same hand-off. */
    static String of(String handOff) {
        byte[] hash = sha256(handOff);
        StringBuilder receipt = new StringBuilder("C");
        for (int i = 0; i < LENGTH; i++) {
            receipt.append(i % 4 == 0 ? "-" : "").append(SIGNS.charAt((hash[i] & 0xff) % SIGNS.length()));
        }
        return receipt.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
