package nl.coachopdebank.pipeline.redis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the name of a key instead of an alias or a message's id, so that a list of keys tells no number. A number of
 * which a country has two forms (reference: Meta, phone numbers of Brazil, Mexico and Argentina) has one hash.
 */
final class AliasHash {
    private static final Pattern NOT_DIGITS = Pattern.compile("\\D");
    private static final Pattern MEXICO = Pattern.compile("521(\\d{10})");
    private static final Pattern ARGENTINA = Pattern.compile("549(\\d{10})");
    private static final Pattern BRAZIL = Pattern.compile("55(\\d{2})9(\\d{8})");

    private AliasHash() {}

    static String phone(@Nullable String phone) {
        return phone == null ? "" : of("phone", oneForm(phone));
    }

    static String userId(@Nullable String userId) {
        return userId == null ? "" : of("user", userId);
    }

    static String parentUserId(@Nullable String parentUserId) {
        return parentUserId == null ? "" : of("parent", parentUserId);
    }

    static String message(String key) {
        return of("message", key);
    }

    private static String oneForm(String phone) {
        String digits = NOT_DIGITS.matcher(phone).replaceAll("");
        String mexico = MEXICO.matcher(digits).matches() ? "52" + digits.substring(3) : digits;
        String argentina = ARGENTINA.matcher(mexico).matches() ? "54" + mexico.substring(3) : mexico;
        if (digits.isEmpty()) {
            return phone;
        }
        return BRAZIL.matcher(argentina).matches() ? argentina.substring(0, 4) + argentina.substring(5) : argentina;
    }

    private static String of(String kind, String value) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((kind + ":" + value).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
