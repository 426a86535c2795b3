package nl.coachopdebank.pipeline;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/** What several {@link InMemoryStore}s share, as servers share a Redis. */
public final class InMemoryDatabase {
    final List<InMemoryShard> shards;
    final Map<String, Long> servers = new ConcurrentHashMap<>();
    final LongSupplier nanoTime;
    private final List<InMemoryStore> stores = new CopyOnWriteArrayList<>();

    public InMemoryDatabase(int shards) {
        this(shards, System::nanoTime, entry -> {});
    }

    /** With a time of its own; tells of every entry that is put into an inbox. */
    InMemoryDatabase(int shards, LongSupplier nanoTime, Consumer<Entry> accepted) {
        this.nanoTime = nanoTime;
        this.shards = IntStream.range(0, shards)
                .mapToObj(number -> new InMemoryShard(nanoTime, accepted))
                .toList();
    }

    void add(InMemoryStore store) {
        stores.add(store);
    }

    void remove(InMemoryStore store) {
        stores.remove(store);
    }

    void tellOthers(InMemoryStore from, Consumer<StoreListener> notice) {
        stores.stream().filter(store -> store != from).forEach(store -> store.tell(notice));
    }
}
