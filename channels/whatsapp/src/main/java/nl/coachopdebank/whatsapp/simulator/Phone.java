package nl.coachopdebank.whatsapp.simulator;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One person's phone and the chat on it. Used on one thread only. */
final class Phone {
    /** A page with more is slow, and a newcomer has read enough. */
    private static final int CHAT_KEPT = 300;

    private final Owner owner;
    private final PairRate rate = new PairRate();
    private final Map<String, ChatLine> chat = new LinkedHashMap<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean online = true;
    private boolean reading = true;
    private @Nullable Instant lastSaid;
    private int typing;
    private int typingShown;

    Phone(Owner owner) {
        this.owner = owner;
    }

    /** @param number digits without plus; null for a person who shows only a user name
     * @param username null for a person who has none */
    record Owner(
            String id,
            String name,
            @Nullable String number,
            @Nullable String username,
            String userId) {}

    Owner owner() {
        return owner;
    }

    PairRate rate() {
        return rate;
    }

    boolean isOnline() {
        return online;
    }

    boolean isReading() {
        return reading;
    }

    void reading(boolean read) {
        reading = read;
    }

    /** What waited for the network goes now, in the order in which it was done. */
    void online(boolean connected) {
        online = connected;
        while (online && !waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
    }

    /** Does it when the phone is online, else as soon as it is. */
    void whenOnline(Runnable action) {
        if (online) {
            action.run();
        } else {
            waiting.addLast(action);
        }
    }

    void said(Instant at) {
        lastSaid = at;
    }

    /** When the window of 24 hours closes; empty when the person never wrote. */
    Optional<Instant> windowCloses() {
        return Optional.ofNullable(lastSaid).map(said -> said.plus(MetaLimits.WINDOW));
    }

    boolean isWindowOpen(Instant now) {
        return windowCloses().filter(now::isBefore).isPresent();
    }

    /** @return what ends just this sight of it */
    Runnable showTyping() {
        int shown = ++typing;
        typingShown = shown;
        return () -> {
            if (typingShown == shown) {
                stopTyping();
            }
        };
    }

    void stopTyping() {
        typingShown = 0;
    }

    boolean isTyping() {
        return typingShown > 0;
    }

    void add(ChatLine line) {
        chat.put(line.id(), line);
        if (chat.size() > CHAT_KEPT) {
            chat.remove(chat.keySet().iterator().next());
        }
    }

    Optional<ChatLine> find(@Nullable String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(chat.get(id));
    }

    /** Nothing happens when the message is no longer kept. */
    void change(String id, UnaryOperator<ChatLine> change) {
        chat.computeIfPresent(id, (key, line) -> change.apply(line));
    }

    List<ChatLine> chat() {
        return new ArrayList<>(chat.values());
    }

    /** The last words that the person typed and did not take back. */
    Optional<ChatLine> lastSpoken() {
        return chat.values().stream().filter(ChatLine::isSpoken).reduce((earlier, later) -> later);
    }
}
