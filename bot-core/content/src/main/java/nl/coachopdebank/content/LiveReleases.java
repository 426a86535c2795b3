package nl.coachopdebank.content;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.coachopdebank.content.ContentHealth.State;
import nl.coachopdebank.content.findings.Finding;
import nl.coachopdebank.conversation.ReleaseArchive;
import nl.coachopdebank.conversation.ReleaseLibrary;
import nl.coachopdebank.conversation.Releases;
import nl.coachopdebank.conversation.release.Release;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The content that is live. Looks at the folder a few times a second; a change without errors goes live within one.
 *
 * <p>A change is read when two looks in a row see the same files, so that a half-written file is left alone. Files with
 * errors never go live: the last good release stays, also over a restart, when it is in the archive. At the turn of a day
 * the files are read again, because content can expire.
 */
public final class LiveReleases implements ReleaseLibrary, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveReleases.class);
    private static final int FINDINGS_LOGGED = 20;
    /** After a change of one file the second look comes sooner: an editor saved it, and does not wait long. */
    private static final int SOONER = 4;

    private final ContentOrigin origin;
    private final ContentReader reader;
    private final ReleaseArchive archive;
    private final Clock clock;
    private final ScheduledExecutorService looks;
    private final ScheduledExecutorService rebuilds;
    private final RecentReleases recent;
    private final Duration poll;
    private final List<Consumer<Release>> listeners = new CopyOnWriteArrayList<>();

    private volatile Release live;
    private volatile ContentHealth health;
    private Map<String, String> seen;
    private Map<String, String> read;
    private LocalDate readOn;
    private @Nullable ContentFiles unsaved;

    /** Reads the content and begins to look at the folder.
     *
     * @throws ContentRefusedException when the files have errors and the archive has no earlier release
     */
    public LiveReleases(ContentSettings settings, ReleaseArchive archive, Clock clock) {
        this.origin = ContentOrigin.of(settings);
        this.reader = new ContentReader(clock);
        this.archive = archive;
        this.clock = clock;
        this.looks = Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "content-look"));
        this.rebuilds = Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "content-rebuild"));
        this.recent = new RecentReleases(settings.kept(), archive, new ContentReader(clock), rebuilds);
        this.read = origin.fingerprint();
        this.seen = read;
        this.readOn = ContentReader.today(clock);
        ContentFiles files = origin.read();
        ContentReading first = reader.read(files);
        this.live = first.isSound() ? first.release().orElseThrow() : lastGood(first.errors());
        this.health = health(first.isSound() ? State.LIVE : State.REFUSED, first.findings());
        recent.add(live);
        logStart(first);
        save(first.isSound() ? files : null);
        this.poll = settings.poll();
        lookAfter(poll);
    }

    @Override
    public Release live() {
        return live;
    }

    @Override
    public CompletionStage<Releases> bring(Set<String> ids) {
        Release now = live;
        CompletableFuture<Map<String, Release>> pinned = CompletableFuture.completedFuture(Map.of());
        for (String id : ids) {
            if (!now.id().equals(id)) {
                pinned = pinned.thenCombine(recent.bring(id), LiveReleases::and);
            }
        }
        return pinned.thenApply(older -> new Releases(now, older));
    }

    private static Map<String, Release> and(Map<String, Release> some, Optional<Release> one) {
        Map<String, Release> all = new HashMap<>(some);
        one.ifPresent(release -> all.put(release.id(), release));
        return all;
    }

    public ContentHealth health() {
        return health;
    }

    /** Tells the listener of each release that goes live from now on, on the thread that read it. */
    public void onChange(Consumer<Release> listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        looks.shutdownNow();
        rebuilds.shutdownNow();
    }

    private void lookAfter(Duration wait) {
        ScheduledFuture<?> unused = looks.schedule(this::lookAndGoOn, wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void lookAndGoOn() {
        Map<String, String> before = seen;
        try {
            look();
        } finally {
            if (!looks.isShutdown()) {
                lookAfter(untilNext(before, seen, poll));
            }
        }
    }

    /** Several files that change at once may be half of a copy: they get the whole interval. */
    static Duration untilNext(Map<String, String> before, Map<String, String> now, Duration poll) {
        Set<String> changed = new HashSet<>(before.keySet());
        changed.addAll(now.keySet());
        changed.removeIf(path -> Objects.equals(before.get(path), now.get(path)));
        return changed.size() == 1 ? poll.dividedBy(SOONER) : poll;
    }

    private void look() {
        try {
            save(unsaved);
            Map<String, String> now = origin.fingerprint();
            boolean isQuiet = now.equals(seen);
            seen = now;
            boolean isNewDay = !ContentReader.today(clock).equals(readOn);
            if (isQuiet && (isNewDay || !now.equals(read))) {
                reload(now);
            }
        } catch (UncheckedIOException fileProblem) {
            unreadable();
        } catch (RuntimeException unexpected) {
            LOG.error("The content could not be read again", unexpected);
            unreadable();
        }
    }

    private void reload(Map<String, String> fingerprint) {
        ContentFiles files = origin.read();
        read = fingerprint;
        readOn = ContentReader.today(clock);
        ContentReading reading = reader.read(files);
        if (!reading.isSound()) {
            refuse(State.REFUSED, reading.findings());
            return;
        }
        Release before = live;
        Release release = reading.release().orElseThrow();
        recent.add(release);
        save(files);
        logNew(reading.findings());
        live = release;
        health = health(State.LIVE, reading.findings());
        if (release.id().equals(before.id())) {
            LOG.info("The content is sound again; release {} stayed live", release.id());
        } else {
            LOG.info(
                    "Release {} is live instead of {}, with {} warnings",
                    release.id(),
                    before.id(),
                    reading.findings().size());
        }
        listeners.forEach(listener -> tell(listener, release));
    }

    /** What is repaired after this is read, even if it looks as it did before. */
    private void unreadable() {
        read = Map.of("", "");
        refuse(State.UNREADABLE, List.of());
    }

    private void refuse(State state, List<Finding> findings) {
        if (health.state() != state || !health.findings().equals(findings)) {
            health = health(state, findings);
            LOG.error("The content in {} is {}; release {} stays live", origin, state, live.id());
            logErrors(findings);
        }
    }

    private static void tell(Consumer<Release> listener, Release release) {
        try {
            listener.accept(release);
        } catch (RuntimeException failed) {
            LOG.error("A listener failed on release {}", release.id(), failed);
        }
    }

    private ContentHealth health(State state, List<Finding> findings) {
        return new ContentHealth(state, live.id(), findings, clock.instant());
    }

    private Release lastGood(List<Finding> errors) {
        for (String id : archive.list()) {
            Optional<Release> release = archive.find(id).flatMap(files -> reader.readAgain(ContentFiles.of(files)));
            if (release.isPresent()) {
                return release.get();
            }
        }
        close();
        throw new ContentRefusedException(origin.toString(), errors);
    }

    /** What the archive does not take now is offered again at each look. */
    private void save(@Nullable ContentFiles files) {
        unsaved = files;
        if (files == null) {
            return;
        }
        try {
            archive.save(files.id(), files.byPath());
            unsaved = null;
        } catch (RuntimeException unreachable) {
            LOG.warn(
                    "Release {} is not in the archive yet: {}",
                    files.id(),
                    unreachable.getClass().getSimpleName());
        }
    }

    private void logStart(ContentReading first) {
        LOG.info(
                "Release {} out of {} is live, with {} findings",
                live.id(),
                origin,
                first.findings().size());
        logErrors(first.findings());
    }

    /** What an editor brought in with this change. Warnings that were there before are in the health and the lint's report. */
    private void logNew(List<Finding> findings) {
        Set<String> before =
                health.findings().stream().map(LiveReleases::withoutLine).collect(Collectors.toSet());
        findings.stream()
                .filter(finding -> !before.contains(withoutLine(finding)))
                .limit(FINDINGS_LOGGED)
                .forEach(finding -> LOG.warn("{}", finding));
    }

    /** A line inserted above must not make a finding new. */
    private static String withoutLine(Finding finding) {
        return finding.file() + ' ' + finding.step() + ' ' + finding.rule() + ' ' + finding.message();
    }

    private static void logErrors(List<Finding> findings) {
        findings.stream().filter(Finding::isError).limit(FINDINGS_LOGGED).forEach(finding -> LOG.error("{}", finding));
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
