package nl.coachopdebank.pipeline;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Reviews of talks. They are kept as long as the conversation, and go with it when the resident erases it. All methods
 * complete with {@link StoreUnavailable} when the store is away.
 */
public interface Reviews {
    /** Keeps it in the place of an earlier one of this hand-off; false when the conversation is no more. */
    CompletionStage<Boolean> put(Review review);

    /** The reviews of these hand-offs, as far as there are any, in no particular order. */
    CompletionStage<List<Review>> find(Collection<String> handOffs);
}
