package nl.coachopdebank.pipeline.redis;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Addresses of the shared parts that a shard is known to have, so that they need not be sent again. A lost connection
 * clears it: a Redis that crashed may have forgotten its last moments. Bounded: when it is full it starts afresh.
 */
final class StoredParts {
    private static final int MOST = 8_192;

    private final RedisLink link;
    private Set<String> addresses = Set.of();
    private int generation;

    StoredParts(RedisLink link) {
        this.link = link;
        this.generation = link.generation();
    }

    synchronized Set<String> in(int current) {
        renew(current);
        return addresses;
    }

    synchronized void add(int current, Collection<String> more) {
        renew(link.generation());
        if (current != generation || addresses.containsAll(more)) {
            return;
        }
        Set<String> copy = addresses.size() >= MOST ? new HashSet<>() : new HashSet<>(addresses);
        copy.addAll(more);
        addresses = copy;
    }

    private void renew(int current) {
        if (generation != current) {
            generation = current;
            addresses = Set.of();
        }
    }
}
