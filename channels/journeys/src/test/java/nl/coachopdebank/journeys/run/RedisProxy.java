package nl.coachopdebank.journeys.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** Stands between a server and its Redis, and does something at a chosen moment of the next call of a script. */
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

    /** What is to be done once, and when. */
    record Trap(Script script, Moment moment, Runnable action) {}

    private final URI redis;
    private final ServerSocket door;
    private final AtomicReference<Trap> trap = new AtomicReference<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "redis-proxy");
        thread.setDaemon(true);
        return thread;
    });

    private RedisProxy(URI redis, ServerSocket door) {
        this.redis = redis;
        this.door = door;
    }

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

    /** Does this when a script is called next, once. The line that the call came on breaks. */
    public void at(Moment moment, Script script, Runnable action) {
        trap.set(new Trap(script, moment, action));
    }

    /** True when the call has come. */
    public boolean isSprung() {
        return trap.get() == null;
    }

    /** What is to be done with this call, if it is the one. */
    Optional<Trap> springs(RedisCommand command) {
        Trap set = trap.get();
        boolean springs = set != null && set.script().isCalledBy(command) && trap.compareAndSet(set, null);
        return springs ? Optional.of(set) : Optional.empty();
    }

    private void welcome() {
        try {
            while (true) {
                Socket server = door.accept();
                Socket upstream = new Socket(redis.getHost(), redis.getPort());
                server.setTcpNoDelay(true);
                upstream.setTcpNoDelay(true);
                RedisLine line = new RedisLine(this, server, upstream);
                threads.execute(line::carryCommands);
                threads.execute(line::carryAnswers);
            }
        } catch (IOException e) {
            threads.shutdown();
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
}
