package nl.coachopdebank.whatsapp.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Tells whether Meta wrote a body: HMAC-SHA256 with the app secret over the bytes as they came (reference: Meta,
 * webhooks/create-webhook-endpoint, Nov 2025). The JSON written anew has another signature. A signature has no moment
 * in it: an old body sent again is still signed well. */
public final class WebhookSignature {
    /** The header that carries the signature. The older X-Hub-Signature (SHA-1) counts for nothing. */
    public static final String HEADER = "X-Hub-Signature-256";

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";

    private final List<SecretKeySpec> keys;

    /** @param appSecrets one, or two while the secret is being changed
     * @throws IllegalArgumentException without a secret, with a blank one, or with more than two */
    public WebhookSignature(List<String> appSecrets) {
        if (appSecrets.isEmpty() || appSecrets.size() > 2 || appSecrets.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a webhook is checked with one app secret, or with two during a change");
        }
        keys = appSecrets.stream()
                .map(secret -> new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM))
                .toList();
    }

    /** Whether one of the secrets signed these bytes. Takes as long for a wrong signature as for a right one.
     *
     * @param header the value of {@link #HEADER}, null when it was not sent */
    public boolean matches(byte[] body, @Nullable String header) {
        if (header == null || !header.startsWith(PREFIX)) {
            return false;
        }
        byte[] given = header.substring(PREFIX.length()).getBytes(StandardCharsets.UTF_8);
        boolean matches = false;
        for (SecretKeySpec key : keys) {
            matches |= MessageDigest.isEqual(hex(key, body), given);
        }
        return matches;
    }

    private static byte[] hex(SecretKeySpec key, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(body)).getBytes(StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java knows " + ALGORITHM, e);
        }
    }
}
