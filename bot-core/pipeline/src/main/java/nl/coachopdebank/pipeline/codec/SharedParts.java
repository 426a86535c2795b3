package nl.coachopdebank.pipeline.codec;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Shared parts known to this process, by content and by address. The address is a hash of the content, so it is the same
 * on every server and never means something else. Thread-safe and bounded: when it is full it starts afresh.
 */
public final class SharedParts {
    private static final int MOST = 8_192;

    /** 72 bits: content has some thousands of parts, so that two will not meet. */
    private static final int ADDRESS_BYTES = 9;

    private final Map<SharedPart, Addressed> byPart = new ConcurrentHashMap<>();
    private final Map<String, SharedPart> byAddress = new ConcurrentHashMap<>();

    /** A shared part as it is stored under its address. */
    public record Addressed(String address, byte[] bytes) {}

    /** The address of a part. */
    public Addressed addressed(SharedPart part) {
        Addressed known = byPart.get(part);
        if (known != null) {
            return known;
        }
        byte[] bytes = part.encode();
        Addressed addressed = new Addressed(address(bytes), bytes);
        if (byPart.size() >= MOST) {
            byPart.clear();
        }
        byPart.put(part, addressed);
        keep(addressed.address(), part);
        return addressed;
    }

    /** The part, when it is known here. */
    public @Nullable SharedPart find(String address) {
        return byAddress.get(address);
    }

    /** Makes known what was read from the store. */
    public SharedPart learn(String address, byte[] bytes) {
        SharedPart part = SharedPart.decode(bytes);
        keep(address, part);
        return part;
    }

    private void keep(String address, SharedPart part) {
        if (byAddress.size() >= MOST) {
            byAddress.clear();
        }
        byAddress.put(address, part);
    }

    private static String address(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, ADDRESS_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
