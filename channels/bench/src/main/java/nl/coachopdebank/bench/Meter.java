package nl.coachopdebank.bench;

import org.jspecify.annotations.Nullable;

/** Reads what server, Redis and the generator have used so far; what was not asked for stays unknown. */
final class Meter {

    private final @Nullable ProcessMeter server;
    private final @Nullable ProcessMeter redis;
    private final @Nullable RedisMemory memory;
    private final ProcessMeter own = ProcessMeter.of(ProcessHandle.current().pid());

    Meter(Arguments arguments) {
        server = process(arguments.number("server-pid", 0));
        redis = process(arguments.number("redis-pid", 0));
        int port = arguments.number("redis-port", 0);
        memory = port == 0 ? null : new RedisMemory(port, arguments.text("redis-password", ""));
    }

    private static @Nullable ProcessMeter process(int pid) {
        return pid == 0 ? null : ProcessMeter.of(pid);
    }

    Usage read() {
        return new Usage(cpu(server), cpu(redis), cpu(own), rss(server), rss(redis), redisBytes());
    }

    private double redisBytes() {
        return memory == null ? Double.NaN : memory.usedBytes();
    }

    private static double cpu(@Nullable ProcessMeter process) {
        return process == null ? Double.NaN : process.cpuSeconds();
    }

    private static double rss(@Nullable ProcessMeter process) {
        return process == null ? Double.NaN : process.residentBytes();
    }
}
