package nl.coachopdebank.conversation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.coachopdebank.conversation.release.Release;

/** Releases at hand; the one published last is live. */
final class TestReleases implements Releases {
    private final Map<String, Release> kept = new LinkedHashMap<>();
    private Release live;

    TestReleases(Release first) {
        live = first;
        publish(first);
    }

    void publish(Release release) {
        kept.put(release.id(), release);
        live = release;
    }

    void forget(String id) {
        kept.remove(id);
    }

    @Override
    public Release live() {
        return live;
    }

    @Override
    public Optional<Release> find(String id) {
        return Optional.ofNullable(kept.get(id));
    }
}
