package nl.coachopdebank.pipeline.redis;

import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.Base16;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A script out of {@code /lua}. Redis keeps it by its hash; one that it lost, after a restart, is sent again. */
final class LuaScript {
    private final byte[] source;
    private final String digest;

    private LuaScript(byte[] source, String digest) {
        this.source = source;
        this.digest = digest;
    }

    static LuaScript of(String name) {
        try (InputStream in = LuaScript.class.getResourceAsStream("/lua/" + name + ".lua")) {
            if (in == null) {
                throw new IllegalStateException("No script " + name);
            }
            byte[] source = in.readAllBytes();
            return new LuaScript(source, Base16.digest(source));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs it; the answer is a list. */
    CompletionStage<List<Object>> list(RedisClusterAsyncCommands<String, byte[]> redis, String[] keys, Args args) {
        return run(redis, ScriptOutputType.MULTI, keys, args);
    }

    CompletionStage<Long> number(RedisClusterAsyncCommands<String, byte[]> redis, String[] keys, Args args) {
        return run(redis, ScriptOutputType.INTEGER, keys, args);
    }

    private <T> CompletionStage<T> run(
            RedisClusterAsyncCommands<String, byte[]> redis, ScriptOutputType type, String[] keys, Args args) {
        byte[][] values = args.toArray();
        return Answers.of(() -> redis.<T>evalsha(digest, type, keys, values).exceptionallyCompose(failure -> {
            if (Answers.cause(failure) instanceof RedisNoScriptException) {
                return redis.eval(source, type, keys, values);
            }
            return CompletableFuture.failedFuture(failure);
        }));
    }

    static long toLong(Object answer) {
        return answer instanceof byte[] bytes
                ? Long.parseLong(new String(bytes, StandardCharsets.US_ASCII))
                : (Long) answer;
    }

    static String toText(Object answer) {
        return new String((byte[]) answer, StandardCharsets.UTF_8);
    }
}
