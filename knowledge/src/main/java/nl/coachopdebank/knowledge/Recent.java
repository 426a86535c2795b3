package nl.coachopdebank.knowledge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Keeps what was made for the last few keys that were asked for. Makes each once; makers wait for each other. */
final class Recent<K, V> {
    private final Map<K, V> kept;

    Recent(int most) {
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    synchronized V get(K key, Function<K, V> maker) {
        V found = kept.get(key);
        if (found == null) {
            found = maker.apply(key);
            kept.put(key, found);
        }
        return found;
    }
}
