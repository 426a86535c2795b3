package nl.coachopdebank.journeys.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How to start the product: the README's command with settings added to it, and a JVM that starts quickly.
 *
 * @param name names the log file
 * @param settings as on the command line, without the dashes
 */
public record Launch(String name, Map<String, String> settings) {
    private static final String PORT = "server.port";
    private static final String DATA = "couch.data-dir";
    /** These servers live for seconds: what the second compiler does for later would only make the tests wait. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    public Launch {
        settings = Map.copyOf(settings);
    }

    /** A demo on a free port, with a data folder of its own. */
    public static Launch demo(String name) {
        try {
            return on(Files.createTempDirectory("couch-" + name + "-"), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A demo on a free port, with the data folder of this one. */
    public Launch beside(String other) {
        return on(dataDir(), other);
    }

    private static Launch on(Path data, String name) {
        return new Launch(name, Map.of(PORT, String.valueOf(freePort()), DATA, data.toString()));
    }

    public Launch with(String setting, String value) {
        Map<String, String> more = new LinkedHashMap<>(settings);
        more.put(setting, value);
        return new Launch(name, more);
    }

    int port() {
        return Integer.parseInt(settings.get(PORT));
    }

    public Path dataDir() {
        return Path.of(settings.get(DATA));
    }

    List<String> command() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(java.toString(), QUICK_START, "@" + Repository.runFile()));
        settings.forEach((setting, value) -> command.add("--" + setting + "=" + value));
        return command;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
