package nl.coachopdebank.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks a Redis on this machine how much memory it uses: two commands, too little for a client library. */
final class RedisMemory {

    private static final int TIMEOUT_MILLIS = 5_000;
    private static final String FIELD = "used_memory:";

    private final int port;
    private final String password;

    /** An empty password means that Redis asks for none. */
    RedisMemory(int port, String password) {
        this.port = port;
        this.password = password;
    }

    long usedBytes() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            return ask(socket);
        } catch (IOException e) {
            throw new UsageException("Redis does not answer on port " + port + " of this machine.");
        }
    }

    private long ask(Socket socket) throws IOException {
        InputStream in = new BufferedInputStream(socket.getInputStream());
        if (!password.isEmpty()) {
            send(socket, "AUTH", password);
            expect(readLine(in), '+', "Redis does not accept the password.");
        }
        send(socket, "INFO", "memory");
        String header = readLine(in);
        expect(header, '$', "Redis does not tell its memory; it may want a password.");
        return usedMemory(new String(in.readNBytes(Integer.parseInt(header.substring(1))), StandardCharsets.US_ASCII));
    }

    private static void send(Socket socket, String... words) throws IOException {
        StringBuilder command = new StringBuilder("*" + words.length + "\r\n");
        for (String word : words) {
            command.append('$')
                    .append(word.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n")
                    .append(word)
                    .append("\r\n");
        }
        socket.getOutputStream().write(command.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void expect(String line, char first, String otherwise) {
        if (line.isEmpty() || line.charAt(0) != first) {
            throw new UsageException(otherwise);
        }
    }

    private static String readLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            line.append((char) b);
        }
        return line.toString().stripTrailing();
    }

    private static long usedMemory(String report) {
        return report.lines()
                .filter(line -> line.startsWith(FIELD))
                .mapToLong(line -> Long.parseLong(line.substring(FIELD.length()).strip()))
                .findFirst()
                .orElseThrow(() -> new UsageException("Redis does not tell its memory."));
    }
}
