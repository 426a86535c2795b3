package nl.coachopdebank.content;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.coachopdebank.content.ContentHealth.State;
import nl.coachopdebank.conversation.Releases;
import nl.coachopdebank.conversation.release.Release;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveReleasesTest {
    private static final String MENU = "base/flows/menu.yaml";
    private static final int PATIENCE = 30;

    @TempDir
    Path folder;

    private final TestContent good = TestContent.good();
    private final FakeArchive archive = new FakeArchive();
    private LiveReleases releases;

    @BeforeEach
    void start() {
        good.writeTo(folder);
        releases = open(TestContent.CLOCK);
    }

    @AfterEach
    void stop() {
        releases.close();
    }

    private LiveReleases open(Clock clock) {
        ContentSettings settings = new ContentSettings(folder, Duration.ofMillis(20), 2);
        return new LiveReleases(settings, archive, clock);
    }

    private void write(String path, String text) {
        TestContent.write(folder.resolve(path), text.getBytes(StandardCharsets.UTF_8));
    }

    private String menu(String says) {
        return good.text(MENU).replace("Dit is menu.", says);
    }

    private String change(String says) {
        String before = releases.live().id();
        write(MENU, menu(says));
        await().atMost(PATIENCE, SECONDS).until(() -> !releases.live().id().equals(before));
        return before;
    }

    @Test
    void whatAnEditorWritesGoesLiveAndListenersAreTold() {
        Queue<Release> told = new ConcurrentLinkedQueue<>();
        releases.onChange(release -> {
            throw new IllegalStateException("a listener that fails harms no other");
        });
        releases.onChange(told::add);

        change("Dit is nieuw.");

        assertThat(releases.live()
                        .base()
                        .flow("menu")
                        .orElseThrow()
                        .steps()
                        .get(0)
                        .toString())
                .contains("Dit is nieuw.");
        await().atMost(PATIENCE, SECONDS).until(() -> !told.isEmpty());
        assertThat(told).containsExactly(releases.live());
        assertThat(releases.health().state()).isEqualTo(State.LIVE);
        assertThat(archive.list()).contains(releases.live().id());
    }

    @Test
    void oneSavedFileIsLookedAtAgainSoonAndAHalfCopiedFolderIsNot() {
        Duration poll = Duration.ofMillis(200);
        Map<String, String> before = Map.of("a", "1", "b", "1");

        assertThat(LiveReleases.untilNext(before, Map.of("a", "2", "b", "1"), poll))
                .isLessThan(poll);
        assertThat(LiveReleases.untilNext(before, Map.of("a", "1"), poll)).isLessThan(poll);
        assertThat(LiveReleases.untilNext(before, Map.of("a", "2", "b", "2"), poll))
                .isEqualTo(poll);
        assertThat(LiveReleases.untilNext(before, before, poll)).isEqualTo(poll);
    }

    @Test
    void aBadFileLeavesTheLastGoodReleaseLiveAndHealthSaysWhy() {
        Release before = releases.live();

        write(MENU, menu("Je hebt recht op alles."));
        await().atMost(PATIENCE, SECONDS).until(() -> releases.health().state() == State.REFUSED);

        assertThat(releases.live()).isSameAs(before);
        assertThat(releases.health().findings()).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo(MENU);
            assertThat(finding.rule()).isEqualTo("promise");
        });

        write(MENU, menu("Dit mag wel."));
        await().atMost(PATIENCE, SECONDS).until(() -> releases.health().state() == State.LIVE);
        assertThat(releases.live()).isNotSameAs(before);
    }

    @Test
    void aNewFileIsSeenAndARemovedOneToo() throws java.io.IOException {
        write("zwolle/flows/menu.yaml", menu("Dit is Zwolle."));
        await().atMost(PATIENCE, SECONDS)
                .until(() -> releases.live().in("zwolle") != releases.live().base());

        java.nio.file.Files.delete(folder.resolve("zwolle/flows/menu.yaml"));
        await().atMost(PATIENCE, SECONDS)
                .until(() -> releases.live().in("zwolle") == releases.live().base());
    }

    @Test
    void aVanishedFolderLeavesTheLastGoodReleaseLive() throws java.io.IOException {
        Release before = releases.live();
        Path away = folder.resolveSibling(folder.getFileName() + "-away");

        java.nio.file.Files.move(folder, away);
        await().atMost(PATIENCE, SECONDS).until(() -> releases.health().state() == State.UNREADABLE);
        java.nio.file.Files.move(away, folder);

        assertThat(releases.live()).isSameAs(before);
        await().atMost(PATIENCE, SECONDS).until(() -> releases.health().state() == State.LIVE);
    }

    @Test
    void theFirstStartWithErrorsIsRefusedWithTheFindings() {
        write(MENU, menu("Je hebt recht op alles."));
        archive.clear();

        assertThatThrownBy(() -> open(TestContent.CLOCK))
                .isInstanceOf(ContentRefusedException.class)
                .hasMessageContaining(MENU + ":6 (zeg) [promise]");
    }

    @Test
    void aLaterStartWithErrorsGoesOnWithTheLastGoodRelease() {
        String last = releases.live().id();
        releases.close();
        write(MENU, menu("Je hebt recht op alles."));

        releases = open(TestContent.CLOCK);

        assertThat(releases.live().id()).isEqualTo(last);
        assertThat(releases.health().state()).isEqualTo(State.REFUSED);
    }

    @Test
    void aPinnedReleaseIsRebuiltFromTheArchive() {
        String first = change("Dit is twee.");
        change("Dit is drie.");
        change("Dit is vier.");

        assertThat(brought(first).find(first).orElseThrow().id()).isEqualTo(first);
        assertThat(releases.bring(Set.of(first)).toCompletableFuture())
                .as("at hand from now on")
                .isDone();
        assertThat(brought("unknown").find("unknown")).isEmpty();
    }

    @Test
    void aPinnedReleaseIsWaitedForWhileTheArchiveIsAway() {
        String first = change("Dit is twee.");
        change("Dit is drie.");
        change("Dit is vier.");
        archive.breakDown();

        CompletableFuture<Releases> waits = releases.bring(Set.of(first)).toCompletableFuture();
        await().until(archive::wasAskedInVain);
        assertThat(waits).isNotDone();
        archive.repair();

        assertThat(waits.orTimeout(PATIENCE, SECONDS).join().find(first)).isPresent();
    }

    private Releases brought(String id) {
        return releases.bring(Set.of(id))
                .toCompletableFuture()
                .orTimeout(PATIENCE, SECONDS)
                .join();
    }

    @Test
    void anArchiveThatIsAwayIsOfferedTheReleaseAgain() {
        archive.breakDown();
        change("Dit is nieuw.");
        assertThat(archive.list()).doesNotContain(releases.live().id());

        archive.repair();

        await().atMost(PATIENCE, SECONDS)
                .until(() -> archive.list().contains(releases.live().id()));
    }

    @Test
    void theFilesInTheArchiveMakeTheSameReleaseAgain() {
        ContentFiles kept = ContentFiles.of(archive.find(releases.live().id()).orElseThrow());

        assertThat(kept.id()).isEqualTo(releases.live().id());
        assertThat(new ContentReader(TestContent.CLOCK).read(kept).isSound()).isTrue();
    }

    @Test
    void contentThatExpiresLeavesAtTheTurnOfTheDay() {
        releases.close();
        write(
                "base/faq/ontslag.md",
                good.text("base/faq/ontslag.md").replace("valid_until: null", "valid_until: 2026-11-22"));
        MovingClock clock = new MovingClock(TestContent.CLOCK);
        releases = open(clock);
        assertThat(releases.live().base().topic("ontslag")).isPresent();

        clock.advance(Duration.ofDays(1));

        await().atMost(PATIENCE, SECONDS)
                .until(() -> releases.live().base().topic("ontslag").isEmpty());
    }

    @Test
    void aFolderOfTheSettingsWithoutContentIsRefused(@TempDir Path empty) {
        ContentSettings settings = ContentSettings.DEFAULTS.withDir(empty);

        assertThatThrownBy(() -> new LiveReleases(settings, archive, TestContent.CLOCK))
                .hasMessageContaining("couch.content.dir");
        assertThat(List.of(ContentSettings.DEFAULTS.poll())).containsExactly(Duration.ofMillis(200));
    }
}
