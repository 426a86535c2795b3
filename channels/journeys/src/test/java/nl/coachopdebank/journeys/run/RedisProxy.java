package nl.coachopdebank.journeys.run;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Stands between a server and its Redis, reads each command, and does something at a chosen moment of a chosen script: before
 * Redis gets it, after Redis did it but before the server hears so, or when the server has just been answered.
 */
public final class RedisProxy implements AutoCloseable {
    /** A moment in the life of one call. */
    public enum Moment {
        /** Redis never gets it. */
        BEFORE_ITS_EFFECT,
        /** Redis did it; the server does not hear so. */
        BEFORE_ITS_ANSWER,
        /** The server may just have read the answer. */
        AFTER_ITS_ANSWER
    }

    private final URI redis;
    private final ServerSocket door;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "redis-proxy");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicReference<Trap> trap = new AtomicReference<>();

    private RedisProxy(URI redis, ServerSocket door) {
        this.redis = redis;
        this.door = door;
    }

    private record Trap(Script script, Moment moment, Runnable action) {}

    /** In front of the Redis at an address. */
    public static RedisProxy before(String url) {
        try {
            ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            RedisProxy proxy = new RedisProxy(URI.create(url), door);
            proxy.threads.execute(proxy::welcome);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address for the server. */
    public String url() {
        return redis.toString().replace(":" + redis.getPort(), ":" + door.getLocalPort());
    }

    /** Does this once, when a script is called next. */
    public void at(Moment moment, Script script, Runnable action) {
        trap.set(new Trap(script, moment, action));
    }

    /** True when what was to be done is done, or under way. */
    public boolean isSprung() {
        return trap.get() == null;
    }

    private void welcome() {
        try {
            while (true) {
                Socket server = door.accept();
                Socket upstream = new Socket(redis.getHost(), redis.getPort());
                server.setTcpNoDelay(true);
                upstream.setTcpNoDelay(true);
                Line line = new Line(server, upstream);
                threads.execute(line::carryCommands);
                threads.execute(line::carryAnswers);
            }
        } catch (IOException e) {
            threads.shutdownNow();
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One connection of the server, and its other end at Redis. */
    private final class Line {
        /** What Redis is asked after a command, so that its answer says that the command is done. */
        private static final String MARK = "the-call-is-done";

        private static final byte[] MARKER =
                ("*2\r\n$4\r\nECHO\r\n$16\r\n" + MARK + "\r\n").getBytes(StandardCharsets.US_ASCII);

        private final Socket server;
        private final Socket upstream;
        private final AtomicReference<Trap> marked = new AtomicReference<>();

        Line(Socket server, Socket upstream) {
            this.server = server;
            this.upstream = upstream;
        }

        void carryCommands() {
            try (server;
                    upstream) {
                InputStream in = new BufferedInputStream(server.getInputStream());
                OutputStream out = upstream.getOutputStream();
                Optional<RedisCommand> next = RedisCommand.read(in);
                while (next.isPresent()) {
                    carry(next.get(), out);
                    next = RedisCommand.read(in);
                }
            } catch (IOException e) {
                // The server or Redis is gone, and so is this line.
            }
        }

        private void carry(RedisCommand command, OutputStream out) throws IOException {
            Trap set = trap.get();
            boolean springs = set != null && set.script().isCalledBy(command) && trap.compareAndSet(set, null);
            if (springs && set.moment() == Moment.BEFORE_ITS_EFFECT) {
                set.action().run();
                return;
            }
            if (springs) {
                marked.set(set);
            }
            out.write(command.bytes());
            if (springs) {
                out.write(MARKER);
            }
            out.flush();
        }

        void carryAnswers() {
            try (server;
                    upstream) {
                InputStream in = upstream.getInputStream();
                OutputStream out = server.getOutputStream();
                StringBuilder withheld = new StringBuilder();
                byte[] buffer = new byte[1 << 16];
                for (int size = in.read(buffer); size >= 0; size = in.read(buffer)) {
                    if (marked.get() == null) {
                        out.write(buffer, 0, size);
                        out.flush();
                    } else {
                        withheld.append(new String(buffer, 0, size, StandardCharsets.ISO_8859_1));
                        finish(withheld, out);
                    }
                }
            } catch (IOException e) {
                // The server or Redis is gone, and so is this line.
            }
        }

        private void finish(StringBuilder withheld, OutputStream out) throws IOException {
            int end = withheld.indexOf("$16\r\n" + MARK);
            if (end < 0) {
                return;
            }
            Trap done = marked.get();
            if (done.moment() == Moment.AFTER_ITS_ANSWER) {
                out.write(withheld.substring(0, end).getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            }
            done.action().run();
        }
    }
}
