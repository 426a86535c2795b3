package nl.coachopdebank.journeys.wire;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection, kept alive, that asks again the moment it has its answer: quicker than any client library. */
public final class OneConnection implements Closeable {
    private static final int PATIENCE_MS = 5_000;
    private static final String LENGTH = "content-length:";
    private static final String LAST_CHUNK = "0\r\n\r\n";

    private final Socket socket;
    private final InputStream in;

    public OneConnection(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MS);
        in = socket.getInputStream();
    }

    /** The status of the answer. Throws when none comes in time. */
    public int asks(String method, String path, String secret, String body) throws IOException {
        String request = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n"
                + "Authorization: Bearer " + secret + "\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        String head = readUntil("\r\n\r\n").toLowerCase(Locale.ROOT);
        int at = head.indexOf(LENGTH);
        if (at >= 0) {
            int end = head.indexOf('\r', at);
            in.readNBytes(
                    Integer.parseInt(head.substring(at + LENGTH.length(), end).strip()));
        } else {
            readUntil(LAST_CHUNK);
        }
        return Integer.parseInt(head.substring("http/1.1 ".length(), "http/1.1 ".length() + 3));
    }

    private String readUntil(String end) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        while (!read.toString(StandardCharsets.ISO_8859_1).endsWith(end)) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("The server closed the connection");
            }
            read.write(next);
        }
        return read.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
