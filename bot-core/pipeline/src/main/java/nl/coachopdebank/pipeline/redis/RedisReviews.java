package nl.coachopdebank.pipeline.redis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.pipeline.Review;
import nl.coachopdebank.pipeline.Reviews;
import nl.coachopdebank.pipeline.codec.ReviewCodec;
import org.jspecify.annotations.Nullable;

/** Reviews in Redis, beside the conversation: {@code put_review.lua} writes them, {@code commit.lua} takes them away. */
final class RedisReviews implements Reviews {
    private static final LuaScript PUT = LuaScript.of("put_review");

    private final RedisLink link;
    private final Function<ConversationId, Keys> keysOf;

    RedisReviews(RedisLink link, Function<ConversationId, Keys> keysOf) {
        this.link = link;
        this.keysOf = keysOf;
    }

    @Override
    public CompletionStage<Boolean> put(Review review) {
        ConversationId id = conversation(review.handOff());
        Keys keys = keysOf.apply(id);
        String[] names = {keys.state(id), keys.reviews(id)};
        Args args = new Args().add(review.handOff()).add(ReviewCodec.encode(review));
        return link.call(() -> PUT.number(link.commands(), names, args)).thenApply(done -> done == 1);
    }

    @Override
    public CompletionStage<List<Review>> find(Collection<String> handOffs) {
        CompletionStage<List<Review>> all = CompletableFuture.completedFuture(List.of());
        List<CompletionStage<Optional<Review>>> reads =
                handOffs.stream().map(this::find).toList();
        for (CompletionStage<Optional<Review>> read : reads) {
            all = all.thenCombine(read, RedisReviews::with);
        }
        return all;
    }

    private CompletionStage<Optional<Review>> find(String handOff) {
        ConversationId id = conversation(handOff);
        return link.call(() -> Answers.of(() -> link.reads()
                .hget(keysOf.apply(id).reviews(id), handOff)
                .thenApply(bytes -> Optional.ofNullable(review(handOff, bytes)))));
    }

    private static @Nullable Review review(String handOff, byte @Nullable [] bytes) {
        return bytes == null ? null : Legible.orNull(() -> ReviewCodec.decode(handOff, bytes));
    }

    private static List<Review> with(List<Review> some, Optional<Review> more) {
        List<Review> both = new ArrayList<>(some);
        more.ifPresent(both::add);
        return both;
    }

    /** A hand-off's id begins with its conversation's. */
    private static ConversationId conversation(String handOff) {
        return new ConversationId(handOff.substring(0, handOff.indexOf('-')));
    }
}
