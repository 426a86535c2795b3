package nl.coachopdebank.content;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.coachopdebank.conversation.ReleaseArchive;
import nl.coachopdebank.conversation.release.Release;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last few releases that were used. One that is not at hand is rebuilt from the archive. */
final class RecentReleases {
    private static final Logger LOG = LoggerFactory.getLogger(RecentReleases.class);

    /** Pause after the archive could not be reached: residents wait for it, and its store may be just restarting. */
    private static final long RETRY_MS = 500;

    private final ReleaseArchive archive;
    private final ContentReader reader;
    private final ScheduledExecutorService executor;
    private final Map<String, CompletableFuture<Optional<Release>>> byId;

    RecentReleases(int kept, ReleaseArchive archive, ContentReader reader, ScheduledExecutorService executor) {
        this.archive = archive;
        this.reader = reader;
        this.executor = executor;
        this.byId = new LinkedHashMap<>(kept * 2, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<Optional<Release>>> eldest) {
                return size() > kept;
            }
        };
    }

    void add(Release release) {
        synchronized (byId) {
            byId.put(release.id(), CompletableFuture.completedFuture(Optional.of(release)));
        }
    }

    /** The release, at once when it is at hand; empty when the archive does not have it, or it can no longer be read. */
    CompletableFuture<Optional<Release>> bring(String id) {
        CompletableFuture<Optional<Release>> brought;
        synchronized (byId) {
            CompletableFuture<Optional<Release>> known = byId.get(id);
            if (known != null) {
                return known;
            }
            brought = new CompletableFuture<>();
            byId.put(id, brought);
        }
        executor.execute(() -> rebuild(id, brought));
        return brought;
    }

    private void rebuild(String id, CompletableFuture<Optional<Release>> brought) {
        try {
            Optional<Release> release = archive.find(id).flatMap(files -> reader.readAgain(ContentFiles.of(files)));
            if (release.isEmpty()) {
                LOG.warn("Release {} is not in the archive any more", id);
            }
            brought.complete(release);
        } catch (RuntimeException unreachable) {
            LOG.warn(
                    "Release {} cannot be read now: {}",
                    id,
                    unreachable.getClass().getSimpleName());
            executor.schedule(() -> rebuild(id, brought), RETRY_MS, TimeUnit.MILLISECONDS);
        }
    }
}
