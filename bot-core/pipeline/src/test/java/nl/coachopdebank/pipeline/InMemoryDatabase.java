package nl.coachopdebank.pipeline;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What several {@link InMemoryStore}s share, as servers share a Redis. */
public final class InMemoryDatabase {
    final List<InMemoryShard> shards;
    final Map<String, Long> servers = new ConcurrentHashMap<>();
    private final List<InMemoryStore> stores = new CopyOnWriteArrayList<>();

    public InMemoryDatabase(int shards) {
        this.shards = IntStream.range(0, shards)
                .mapToObj(number -> new InMemoryShard())
                .toList();
    }

    void add(InMemoryStore store) {
        stores.add(store);
    }

    void tellOthers(InMemoryStore from, Consumer<StoreListener> notice) {
        stores.stream().filter(store -> store != from).forEach(store -> store.tell(notice));
    }
}
