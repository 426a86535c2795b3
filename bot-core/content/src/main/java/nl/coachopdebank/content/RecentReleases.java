package nl.coachopdebank.content;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import nl.coachopdebank.conversation.ReleaseArchive;
import nl.coachopdebank.conversation.release.Release;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last few releases that were used. One that is not at hand is rebuilt from the archive behind the caller's back. */
final class RecentReleases {
    private static final Logger LOG = LoggerFactory.getLogger(RecentReleases.class);

    private final ReleaseArchive archive;
    private final ContentReader reader;
    private final Executor executor;
    private final Map<String, Optional<Release>> byId;

    RecentReleases(int kept, ReleaseArchive archive, ContentReader reader, Executor executor) {
        this.archive = archive;
        this.reader = reader;
        this.executor = executor;
        this.byId = new LinkedHashMap<>(kept * 2, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Optional<Release>> eldest) {
                return size() > kept;
            }
        };
    }

    void add(Release release) {
        synchronized (byId) {
            byId.put(release.id(), Optional.of(release));
        }
    }

    /** Never waits: empty while the release is being rebuilt, and when it cannot be. */
    Optional<Release> find(String id) {
        synchronized (byId) {
            Optional<Release> known = byId.get(id);
            if (known != null) {
                return known;
            }
            byId.put(id, Optional.empty());
        }
        executor.execute(() -> rebuild(id));
        return Optional.empty();
    }

    private void rebuild(String id) {
        try {
            Optional<Release> release = archive.find(id).flatMap(files -> reader.readAgain(ContentFiles.of(files)));
            release.ifPresentOrElse(this::add, () -> LOG.warn("Release {} is not in the archive any more", id));
        } catch (RuntimeException unreachable) {
            LOG.warn(
                    "Release {} cannot be read now: {}",
                    id,
                    unreachable.getClass().getSimpleName());
            synchronized (byId) {
                byId.remove(id, Optional.empty());
            }
        }
    }
}
