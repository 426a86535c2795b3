package nl.coachopdebank.knowledge.llm;

import java.net.URI;
import java.util.List;

/** An address to which the words of residents may go: encrypted, or on this machine, and nothing hidden in it. */
public final class SafeAddress {
    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]");

    private SafeAddress() {}

    public static boolean is(URI address) {
        boolean safe = "https".equals(address.getScheme())
                || ("http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost()));
        return safe
                && address.getHost() != null
                && address.getUserInfo() == null
                && address.getQuery() == null
                && address.getFragment() == null;
    }
}
