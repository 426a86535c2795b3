package nl.coachopdebank.pipeline.redis;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.pipeline.ChannelTroubles;
import org.jspecify.annotations.Nullable;

/** Troubles of WhatsApp in Redis, one field of a hash each: {@code raise_trouble.lua} writes them. */
final class RedisChannelTroubles implements ChannelTroubles {
    private static final LuaScript RAISE = LuaScript.of("raise_trouble");

    private final RedisLink link;

    RedisChannelTroubles(RedisLink link) {
        this.link = link;
    }

    @Override
    public CompletionStage<Void> raise(String kind, Instant at) {
        Args args = new Args().add(shortened(kind)).add(at.toEpochMilli()).add(MOST);
        return link.call(() -> RAISE.number(link.commands(), new String[] {Keys.TROUBLES}, args))
                .thenAccept(count -> {});
    }

    @Override
    public CompletionStage<Void> solved(String kind) {
        return link.call(() -> Answers.of(() -> link.commands().hdel(Keys.TROUBLES, shortened(kind))))
                .thenAccept(gone -> {});
    }

    @Override
    public CompletionStage<List<Trouble>> open() {
        return link.call(() -> Answers.of(() -> link.reads().hgetall(Keys.TROUBLES)))
                .thenApply(troubles -> troubles.entrySet().stream()
                        .map(RedisChannelTroubles::trouble)
                        .filter(Objects::nonNull)
                        .sorted(Comparator.comparing(Trouble::first))
                        .toList());
    }

    private static @Nullable Trouble trouble(Map.Entry<String, byte[]> field) {
        return Legible.orNull(() -> {
            String[] parts = new String(field.getValue(), StandardCharsets.US_ASCII).split(" ");
            return new Trouble(field.getKey(), moment(parts[0]), moment(parts[1]), Long.parseLong(parts[2]));
        });
    }

    private static Instant moment(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }

    private static String shortened(String kind) {
        return kind.length() <= LONGEST ? kind : kind.substring(0, LONGEST);
    }
}
