package nl.coachopdebank.journeys.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One of the pipeline's scripts, as it is seen on its way to a Redis that knows it. */
public enum Script {
    APPEND("/lua/append.lua"),
    COMMIT("/lua/commit.lua"),
    FIRE_TIMERS("/lua/fire_timers.lua"),
    NOTE_DELIVERY("/lua/note_delivery.lua");

    private final String digest;

    Script(String file) {
        digest = digest(file);
    }

    private static String digest(String file) {
        try (InputStream in = Script.class.getResourceAsStream(file)) {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(in.readAllBytes());
            return HexFormat.of().formatHex(hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isCalledBy(RedisCommand command) {
        return command.word(0).equalsIgnoreCase("EVALSHA") && command.word(1).equalsIgnoreCase(digest);
    }
}
