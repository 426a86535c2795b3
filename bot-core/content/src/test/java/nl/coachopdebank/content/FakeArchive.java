package nl.coachopdebank.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.coachopdebank.conversation.ReleaseArchive;

/** An archive in memory that can be away for a while. */
final class FakeArchive implements ReleaseArchive {
    private final Map<String, Map<String, byte[]>> kept = new LinkedHashMap<>();
    private boolean broken;
    private boolean askedInVain;

    @Override
    public synchronized void save(String release, Map<String, byte[]> files) {
        if (broken) {
            throw new IllegalStateException("away");
        }
        kept.putIfAbsent(release, Map.copyOf(files));
    }

    @Override
    public synchronized Optional<Map<String, byte[]>> find(String release) {
        askedInVain |= broken;
        if (broken) {
            throw new IllegalStateException("away");
        }
        return Optional.ofNullable(kept.get(release));
    }

    @Override
    public synchronized List<String> list() {
        List<String> ids = new ArrayList<>(kept.keySet());
        Collections.reverse(ids);
        return ids;
    }

    synchronized void clear() {
        kept.clear();
    }

    synchronized void breakDown() {
        broken = true;
    }

    synchronized boolean wasAskedInVain() {
        return askedInVain;
    }

    synchronized void repair() {
        broken = false;
    }
}
