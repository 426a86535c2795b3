package nl.coachopdebank.whatsapp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import nl.coachopdebank.conversation.Doors;
import nl.coachopdebank.whatsapp.webhook.MessageKey;

/** What a message is known by within a conversation: Meta's id often holds the phone number, so a hash of it. */
final class InputId {
    /** Of 64 signs each, 192 bits; an input's id holds up to 64. */
    private static final int LENGTH = 32;

    private InputId() {}

    static String of(MessageKey key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(whole(key).getBytes(StandardCharsets.UTF_8));
            return Doors.WHATSAPP_ID
                    + Base64.getUrlEncoder().encodeToString(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Another number of ours may have a message of the same id. */
    static String whole(MessageKey key) {
        return key.phoneNumberId() + "/" + key.id();
    }
}
