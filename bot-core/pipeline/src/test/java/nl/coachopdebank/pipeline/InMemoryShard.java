package nl.coachopdebank.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.Outcome;
import nl.coachopdebank.conversation.TimerChange;
import org.jspecify.annotations.Nullable;

/** One shard in memory: what the scripts do, in Java. All methods under its lock. */
final class InMemoryShard {
    private final NavigableMap<Long, Entry> inbox = new TreeMap<>();
    private final Map<ConversationId, Set<String>> seen = new HashMap<>();
    private final Map<ConversationId, Stored> states = new HashMap<>();
    private final Map<ConversationId, List<Event>> transcripts = new HashMap<>();
    private final Map<String, Instant> timers = new HashMap<>();
    private final Map<String, HandOffLine> open = new HashMap<>();
    private final LinkedHashMap<String, HandOffLine> closed = new LinkedHashMap<>();
    private final Map<String, Outcome> outcomes = new HashMap<>();
    private final List<Commit> dead = new ArrayList<>();
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final LongSupplier nanoTime;
    private final Consumer<Entry> accepted;
    private long counter;
    private long fence;
    private @Nullable String lease;
    private long leaseEnd;

    InMemoryShard(LongSupplier nanoTime, Consumer<Entry> accepted) {
        this.nanoTime = nanoTime;
        this.accepted = accepted;
    }

    synchronized Receipt append(Arrival arrival, int limit) {
        Set<String> ids = seen.get(arrival.conversation());
        boolean starts = arrival.input() instanceof ConversationInput.Started;
        if (ids == null && !starts) {
            return Receipt.refused(Appended.UNKNOWN);
        }
        if (ids != null && (starts || ids.contains(arrival.seenAs()))) {
            return Receipt.refused(Appended.DUPLICATE);
        }
        if (inbox.size() >= limit) {
            return Receipt.refused(Appended.FULL);
        }
        seen.computeIfAbsent(arrival.conversation(), id -> new HashSet<>()).add(arrival.seenAs());
        put(arrival.conversation(), arrival.input());
        return Receipt.stored(counter);
    }

    private void put(ConversationId id, ConversationInput input) {
        counter++;
        Entry entry = new Entry(counter, id, input, null);
        inbox.put(counter, entry);
        accepted.accept(entry);
    }

    synchronized Optional<String> owner() {
        return holds(lease) ? Optional.of(lease.substring(0, lease.indexOf(':'))) : Optional.empty();
    }

    private boolean holds(@Nullable String token) {
        return token != null && token.equals(lease) && nanoTime.getAsLong() < leaseEnd;
    }

    synchronized Optional<Lease> acquire(String server, Duration ttl) {
        if (holds(lease) && !lease.startsWith(server + ":")) {
            return Optional.empty();
        }
        fence++;
        lease = server + ":" + fence;
        leaseEnd = nanoTime.getAsLong() + ttl.toNanos();
        return Optional.of(new Lease(lease, pulse()));
    }

    synchronized Optional<Pulse> renew(Lease held, Duration ttl) {
        if (!holds(held.token())) {
            return Optional.empty();
        }
        leaseEnd = nanoTime.getAsLong() + ttl.toNanos();
        return Optional.of(pulse());
    }

    synchronized void release(Lease held) {
        if (held.token().equals(lease)) {
            lease = null;
        }
    }

    private Pulse pulse() {
        return new Pulse(
                counter, timers.values().stream().min(Comparator.naturalOrder()).orElse(null));
    }

    synchronized List<Entry> read(long after, int limit) {
        return inbox.tailMap(after, false).values().stream().limit(limit).toList();
    }

    synchronized @Nullable Stored state(ConversationId id) {
        return states.get(id);
    }

    synchronized List<Event> events(ConversationId id, long after) {
        List<Event> all = transcripts.getOrDefault(id, List.of());
        return List.copyOf(all.subList((int) Math.min(after, all.size()), all.size()));
    }

    synchronized boolean exists(ConversationId id) {
        return seen.containsKey(id);
    }

    synchronized List<HandOffLine> open() {
        return List.copyOf(open.values());
    }

    synchronized List<HandOffLine> closed() {
        return List.copyOf(closed.values());
    }

    synchronized Optional<Outcome> outcome(ConversationId id, String inputId) {
        return Optional.ofNullable(outcomes.get(id + ":" + inputId));
    }

    synchronized Optional<Pulse> fire(Lease held, Instant now, int limit) {
        if (!holds(held.token())) {
            return Optional.empty();
        }
        List<Map.Entry<String, Instant>> due = timers.entrySet().stream()
                .filter(timer -> !timer.getValue().isAfter(now))
                .sorted(Map.Entry.<String, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .toList();
        for (Map.Entry<String, Instant> timer : due) {
            String[] parts = timer.getKey().split(":", 2);
            put(new ConversationId(parts[0]), new TimerFiring(parts[1], timer.getValue()).at(now));
            timers.remove(timer.getKey());
        }
        return Optional.of(pulse());
    }

    /** How many accepted inputs wait for their turn. */
    synchronized int waiting() {
        return inbox.size();
    }

    /** How many inputs of a conversation were set aside. */
    synchronized long dead(ConversationId id) {
        return dead.stream().filter(letter -> letter.conversation().equals(id)).count();
    }

    synchronized boolean hasTimers() {
        return !timers.isEmpty();
    }

    /** Whether anything is kept of a conversation, outcomes aside: those go by themselves. */
    synchronized boolean remembers(ConversationId id) {
        String prefix = id.value();
        return states.containsKey(id)
                || transcripts.containsKey(id)
                || seen.containsKey(id)
                || timers.keySet().stream().anyMatch(key -> key.startsWith(prefix))
                || open.keySet().stream().anyMatch(key -> key.startsWith(prefix))
                || closed.keySet().stream().anyMatch(key -> key.startsWith(prefix))
                || outbox.remembers(id)
                || dead.stream().anyMatch(letter -> letter.conversation().equals(id));
    }

    synchronized List<ShardOutbox.Due> due(int limit) {
        return outbox.due(limit);
    }

    synchronized ShardOutbox.Outgoing outgoing(ConversationId id) {
        DeliveryRecord record = outbox.record(id);
        return new ShardOutbox.Outgoing(states.get(id), record, events(id, record.cursor()));
    }

    synchronized ShardOutbox.Noted note(Lease held, ShardOutbox.Note note) {
        if (!holds(held.token())) {
            return ShardOutbox.Noted.FENCED;
        }
        ConversationId id = note.conversation();
        return outbox.note(note, states.containsKey(id), events(id, 0).size());
    }

    synchronized <T> T withOutbox(Function<InMemoryOutbox, T> use) {
        return use.apply(outbox);
    }

    synchronized boolean hasNothingToBring() {
        return outbox.isEmpty();
    }

    synchronized List<CommitResult> commit(Lease held, List<Commit> batch) {
        if (!holds(held.token())) {
            return batch.stream().map(commit -> CommitResult.FENCED).toList();
        }
        return batch.stream().map(this::commit).toList();
    }

    private CommitResult commit(Commit commit) {
        ConversationId id = commit.conversation();
        if (commit.turn() != null) {
            Stored now = states.get(id);
            if ((now == null ? 0 : now.version()) != commit.versionBefore()) {
                return CommitResult.STALE;
            }
            if (commit.erases()) {
                erase(commit);
            } else {
                states.put(id, commit.after());
                transcripts.computeIfAbsent(id, key -> new ArrayList<>()).addAll(commit.events());
                outbox.turned(commit);
            }
            commit.timerChanges().forEach(change -> set(id, change));
            list(commit.handOffLine());
        }
        if (commit.outcome() != null) {
            outcomes.put(id + ":" + commit.entry().input().id(), commit.outcome());
        }
        if (commit.defect() != null) {
            dead.add(commit);
        }
        inbox.remove(commit.entry().number());
        return CommitResult.STORED;
    }

    private void erase(Commit commit) {
        states.remove(commit.conversation());
        transcripts.remove(commit.conversation());
        seen.remove(commit.conversation());
        outbox.forget(commit.conversation());
        dead.removeIf(letter -> letter.conversation().equals(commit.conversation()));
        commit.erasedHandOffs().forEach(id -> {
            open.remove(id);
            closed.remove(id);
        });
    }

    private void set(ConversationId id, TimerChange change) {
        String key = id + ":" + change.timer();
        if (change.due() == null) {
            timers.remove(key);
        } else {
            timers.put(key, Instant.ofEpochMilli(change.due().toEpochMilli()));
        }
    }

    private void list(@Nullable HandOffLine line) {
        if (line == null) {
            return;
        }
        String id = line.handOff().id();
        open.remove(id);
        closed.remove(id);
        (line.handOff().isOpen() ? open : closed).put(id, line);
    }
}
