package nl.coachopdebank.pipeline.redis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import nl.coachopdebank.pipeline.Logins;

/** Tries and used codes in Redis: {@code try_login.lua} and {@code use_step.lua} let two servers count as one. */
final class RedisLogins implements Logins {
    /** Who is wrong now and then over days is a person. */
    private static final Duration TRIES_KEPT = Duration.ofDays(1);

    /** Longer than any code is valid. */
    private static final Duration STEP_KEPT = Duration.ofMinutes(10);

    private static final String NAMES = Keys.LOGINS + "names";
    private static final LuaScript TRY = LuaScript.of("try_login");
    private static final LuaScript USE = LuaScript.of("use_step");

    private final RedisLink link;

    RedisLogins(RedisLink link) {
        this.link = link;
    }

    @Override
    public CompletionStage<Duration> mayTry(String username, Instant at, Patience patience) {
        Args args = new Args()
                .add(at.toEpochMilli())
                .add(patience.tries())
                .add(patience.firstWait().toMillis())
                .add(patience.longestWait().toMillis())
                .add(TRIES_KEPT.toMillis());
        return link.call(() -> TRY.number(link.commands(), tries(username), args))
                .thenApply(Duration::ofMillis);
    }

    @Override
    public CompletionStage<Void> succeeded(String username) {
        return link.call(() -> Answers.of(() -> link.commands().del(tries(username))))
                .thenAccept(gone -> {});
    }

    @Override
    public CompletionStage<Boolean> useStep(String username, long step) {
        String[] keys = {Keys.LOGINS + "step:" + hash(username)};
        Args args = new Args().add(step).add(STEP_KEPT.toMillis());
        return link.call(() -> USE.number(link.commands(), keys, args)).thenApply(used -> used == 1);
    }

    @Override
    public CompletionStage<Void> name(String username, String name) {
        byte[] value = name.getBytes(StandardCharsets.UTF_8);
        return link.call(() -> Answers.of(() -> link.commands().hset(NAMES, username, value)))
                .thenAccept(isNew -> {});
    }

    @Override
    public CompletionStage<Map<String, String>> names() {
        return link.call(() -> Answers.of(() -> link.reads().hgetall(NAMES)))
                .thenApply(names -> names.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, name -> new String(name.getValue(), StandardCharsets.UTF_8))));
    }

    private static String[] tries(String username) {
        return new String[] {Keys.LOGINS + "tries:" + hash(username)};
    }

    private static String hash(String username) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(username.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
