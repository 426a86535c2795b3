package nl.coachopdebank.conversation;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.coachopdebank.conversation.release.Release;

/** Releases that a test publishes; the one published last is live. */
final class TestReleases {
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

    Release live() {
        return live;
    }

    /** What a turn of this conversation is made with. */
    Releases now() {
        return new Releases(live, kept);
    }
}
