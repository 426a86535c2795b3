package nl.coachopdebank.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.coachopdebank.conversation.ConversationId;
import org.jspecify.annotations.Nullable;

/** States of conversations that spoke lately. Bounded: the one that was silent longest goes first. */
final class StateCache {
    private final Map<ConversationId, Stored> states;

    StateCache(int limit) {
        states = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<ConversationId, Stored> eldest) {
                return size() > limit;
            }
        };
    }

    @Nullable
    Stored find(ConversationId id) {
        return states.get(id);
    }

    void put(ConversationId id, @Nullable Stored state) {
        if (state == null) {
            states.remove(id);
        } else {
            states.put(id, state);
        }
    }
}
