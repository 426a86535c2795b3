package nl.coachopdebank.journeys.run;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import nl.coachopdebank.journeys.run.RedisProxy.Moment;
import nl.coachopdebank.journeys.run.RedisProxy.Trap;

/** One connection of a server, and its other end at Redis. Nothing goes along it any more once a trap has sprung. */
final class RedisLine {
    private static final String MARK = "the-call-is-done";
    /** Asked after a call: when Redis answers this, the call is done. */
    private static final byte[] MARKER =
            ("*2\r\n$4\r\nECHO\r\n$16\r\n" + MARK + "\r\n").getBytes(StandardCharsets.US_ASCII);

    private static final String MARKER_ANSWER = "$16\r\n" + MARK;
    private static final int CHUNK = 1 << 16;

    private final RedisProxy proxy;
    private final Socket server;
    private final Socket upstream;
    private final AtomicReference<Trap> sprung = new AtomicReference<>();

    RedisLine(RedisProxy proxy, Socket server, Socket upstream) {
        this.proxy = proxy;
        this.server = server;
        this.upstream = upstream;
    }

    void carryCommands() {
        try {
            InputStream in = new BufferedInputStream(server.getInputStream(), CHUNK);
            OutputStream out = upstream.getOutputStream();
            Optional<RedisCommand> next = RedisCommand.read(in);
            while (next.isPresent()) {
                Optional<Trap> trap = proxy.springs(next.get());
                if (trap.isPresent()) {
                    spring(trap.get(), next.get(), out);
                    return;
                }
                out.write(next.get().bytes());
                next = RedisCommand.read(in);
            }
            hangUp();
        } catch (IOException e) {
            hangUp();
        }
    }

    private void spring(Trap trap, RedisCommand command, OutputStream out) throws IOException {
        if (trap.moment() == Moment.BEFORE_ITS_EFFECT) {
            trap.action().run();
            hangUp();
            return;
        }
        sprung.set(trap);
        out.write(command.bytes());
        out.write(MARKER);
    }

    void carryAnswers() {
        try {
            InputStream in = upstream.getInputStream();
            OutputStream out = server.getOutputStream();
            StringBuilder withheld = new StringBuilder();
            byte[] chunk = new byte[CHUNK];
            for (int size = in.read(chunk); size >= 0; size = in.read(chunk)) {
                if (sprung.get() == null) {
                    out.write(chunk, 0, size);
                } else {
                    withheld.append(new String(chunk, 0, size, StandardCharsets.ISO_8859_1));
                    int end = withheld.indexOf(MARKER_ANSWER);
                    if (end >= 0) {
                        finish(sprung.get(), withheld.substring(0, end), out);
                        return;
                    }
                }
            }
            hangUp();
        } catch (IOException e) {
            hangUp();
        }
    }

    private void finish(Trap trap, String withheld, OutputStream out) throws IOException {
        if (trap.moment() == Moment.AFTER_ITS_ANSWER) {
            out.write(withheld.getBytes(StandardCharsets.ISO_8859_1));
        }
        trap.action().run();
        hangUp();
    }

    private void hangUp() {
        close(server);
        close(upstream);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone, which is what was wanted.
        }
    }
}
