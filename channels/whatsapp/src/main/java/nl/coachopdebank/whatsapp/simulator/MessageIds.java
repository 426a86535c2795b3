package nl.coachopdebank.whatsapp.simulator;

import java.security.SecureRandom;
import java.util.Base64;

/** Ids in the form of Meta's. Never the same twice, not after a restart either: the door knows old ones for days. */
final class MessageIds {
    private static final int BYTES = 27;

    private final SecureRandom random = new SecureRandom();

    String next() {
        byte[] id = new byte[BYTES];
        random.nextBytes(id);
        return "wamid." + Base64.getEncoder().encodeToString(id);
    }

    /** Of something that went wrong, or of a file. */
    String digits() {
        return "99" + (1_000_000_000_000L + Math.floorMod(random.nextLong(), 1_000_000_000_000L));
    }
}
