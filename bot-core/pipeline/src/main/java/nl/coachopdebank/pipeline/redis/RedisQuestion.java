package nl.coachopdebank.pipeline.redis;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks a Redis on this machine one thing, on a connection of its own. */
final class RedisQuestion {
    private static final int LIMIT_MS = 500;

    private RedisQuestion() {}

    /** True when it answers. */
    static boolean isAnswered(int port, String secret) {
        return asks(port, secret, "PING").contains("+PONG");
    }

    /** Has it write its file anew, in the background, without what was deleted since. */
    static void writesAnew(int port, String secret) {
        asks(port, secret, "BGREWRITEAOF");
    }

    /** The answers as they came; empty when there is none. */
    private static String asks(int port, String secret, String command) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), LIMIT_MS);
            socket.setSoTimeout(LIMIT_MS);
            String question = "AUTH " + secret + "\r\n" + command + "\r\nQUIT\r\n";
            socket.getOutputStream().write(question.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return "";
        }
    }
}
