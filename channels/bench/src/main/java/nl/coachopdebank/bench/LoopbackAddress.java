package nl.coachopdebank.bench;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The only kind of address that the generator speaks to: this machine.
 * Names are never looked up, so that no name service can turn the load to somebody else.
 */
final class LoopbackAddress {

    private static final int HTTP_PORT = 80;
    private static final Pattern IPV4_LOOPBACK = Pattern.compile("127(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");

    private LoopbackAddress() {}

    static InetSocketAddress of(String url) {
        URI uri = parse(url);
        if (!"http".equalsIgnoreCase(uri.getScheme())) {
            throw new UsageException("The server's address must start with http://, as in http://127.0.0.1:8080.");
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || hasPath(uri)) {
            throw new UsageException("The server's address is only a host and a port, as in http://127.0.0.1:8080.");
        }
        return new InetSocketAddress(loopback(uri.getHost()), uri.getPort() < 0 ? HTTP_PORT : uri.getPort());
    }

    private static URI parse(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw new UsageException("The server's address cannot be read; give one such as http://127.0.0.1:8080.");
        }
    }

    private static boolean hasPath(URI uri) {
        String path = uri.getRawPath();
        return path != null && !path.isEmpty() && !path.equals("/");
    }

    private static InetAddress loopback(@Nullable String host) {
        if (host == null) {
            throw refused("an address without a host");
        }
        if (host.equalsIgnoreCase("localhost")) {
            return literal("127.0.0.1");
        }
        if (host.equals("[::1]") || IPV4_LOOPBACK.matcher(host).matches()) {
            return literal(host);
        }
        throw refused(host);
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw refused(address);
        }
    }

    private static UsageException refused(String host) {
        return new UsageException(
                "The load generator only speaks to this machine (127.0.0.1, [::1] or localhost), not to " + host + ".");
    }
}
