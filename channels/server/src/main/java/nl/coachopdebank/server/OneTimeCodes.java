package nl.coachopdebank.server;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** The codes of one authenticator app (RFC 6238, as every app makes them: SHA-1, six digits, half a minute). */
final class OneTimeCodes {
    /** 128 bits: the least that RFC 4226 allows. */
    private static final int SHORTEST_SECRET = 16;

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final long STEP = GENERATOR.getTimeStep().toSeconds();

    private final SecretKeySpec secret;

    /** @throws IllegalArgumentException with a sentence for who keeps the accounts */
    OneTimeCodes(String base32) {
        byte[] bytes = Base32.decode(base32);
        if (bytes.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException("A secret has at least 26 letters, better 32");
        }
        this.secret = new SecretKeySpec(bytes, GENERATOR.getAlgorithm());
    }

    /** The number of the time step whose code this is: the present one, or one before or after for a clock that is off. */
    OptionalLong stepOf(String code, Instant now) {
        long present = Math.floorDiv(now.getEpochSecond(), STEP);
        OptionalLong found = OptionalLong.empty();
        for (long step = present - 1; step <= present + 1; step++) {
            if (isEqual(code, at(Instant.ofEpochSecond(step * STEP)))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private String at(Instant moment) {
        try {
            return GENERATOR.generateOneTimePasswordString(secret, moment, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("Every Java takes such a key", e);
        }
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
