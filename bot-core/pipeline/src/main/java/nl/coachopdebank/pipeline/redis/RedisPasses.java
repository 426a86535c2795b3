package nl.coachopdebank.pipeline.redis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.pipeline.Passes;

/** Passes in Redis: {@code use_pass.lua} lets one user use each. */
final class RedisPasses implements Passes {
    /** Long enough to pick up another device, short enough that a message found later opens nothing. */
    private static final Duration LASTS = Duration.ofMinutes(15);

    private static final LuaScript USE = LuaScript.of("use_pass");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Letters alone: with digits a pass may look like a bank account, and is masked in what the resident sends. */
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static final int LENGTH = 28;

    private final RedisLink link;

    RedisPasses(RedisLink link) {
        this.link = link;
    }

    @Override
    public CompletionStage<String> issue(ConversationId conversation, String channel) {
        String pass = random();
        byte[] value = conversation.value().getBytes(StandardCharsets.US_ASCII);
        return link.call(() -> Answers.of(() -> link.commands()
                .psetex(key(pass, channel), LASTS.toMillis(), value)
                .thenApply(ok -> pass)));
    }

    @Override
    public CompletionStage<Optional<ConversationId>> use(String pass, String channel, String user) {
        String[] keys = {key(pass, channel)};
        return link.call(() -> USE.list(link.commands(), keys, new Args().add(user)))
                .thenApply(found -> found.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new ConversationId(LuaScript.toText(found.get(0)))));
    }

    private static String random() {
        StringBuilder pass = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            pass.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return pass.toString();
    }

    private static String key(String pass, String channel) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(pass.getBytes(StandardCharsets.UTF_8));
            return Keys.PASSES + channel + ":" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
