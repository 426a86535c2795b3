package nl.coachopdebank.pipeline.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import nl.coachopdebank.pipeline.AuditAction;
import nl.coachopdebank.pipeline.AuditEntry;
import nl.coachopdebank.pipeline.AuditLog;
import nl.coachopdebank.pipeline.AuditQuery;
import nl.coachopdebank.pipeline.Auditor;
import nl.coachopdebank.pipeline.Server;
import nl.coachopdebank.pipeline.StoreUnavailable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The audit")
class AuditLogTest {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private static final Duration KEPT = Duration.ofDays(550);
    /** Ten past midnight in the Netherlands, the evening before elsewhere. */
    private static final Instant NOW = Instant.parse("2026-11-20T23:10:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private RedisStore store;
    private AuditLog log;

    @BeforeEach
    void open() {
        store = REDIS.open("me", Server.SETTINGS);
        log = store.auditLog(KEPT, clock(NOW));
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private static AuditEntry entry(AuditAction action, String object, String actor, Instant at) {
        return new AuditEntry(action, object, AuditEntry.OK, "coach-console 10.1.2.3", actor, at);
    }

    private static AuditEntry read(String object, Instant at) {
        return entry(AuditAction.READ, object, "anna", at);
    }

    private static AuditQuery all(int limit) {
        return query(LONG_AGO, TODAY, null, null, null, limit);
    }

    private static AuditQuery query(
            LocalDate from,
            LocalDate to,
            @Nullable String actor,
            @Nullable AuditAction action,
            @Nullable String object,
            int limit) {
        return new AuditQuery(from, to, actor, action, object, null, limit);
    }

    private List<AuditEntry> found(AuditQuery query) {
        return Server.get(log.read(query)).entries();
    }

    private void note(AuditEntry... entries) {
        for (AuditEntry entry : entries) {
            Server.get(log.note(entry));
        }
    }

    @Test
    void keepsAllSixFieldsNewestFirst() {
        AuditEntry first = read("c1-1", NOW.minusSeconds(2));
        AuditEntry second = new AuditEntry(
                AuditAction.TAKE, "c1-1", AuditEntry.REFUSED, "coach-console 2001:db8::1%eth0", "jan.jansen@x.nl", NOW);

        note(first, second);

        assertThat(found(all(10))).containsExactly(second, first);
    }

    @Test
    void hasDaysOfTheNetherlands() {
        AuditEntry before = read("c1-1", NOW.minus(Duration.ofMinutes(20)));
        AuditEntry after = read("c2-1", NOW);
        note(before, after);

        assertThat(found(query(TODAY, TODAY, null, null, null, 10))).containsExactly(after);
        assertThat(found(query(TODAY.minusDays(1), TODAY.minusDays(1), null, null, null, 10)))
                .containsExactly(before);
        assertThat(REDIS.redis().keys("couch:audit:*"))
                .containsExactlyInAnyOrder("couch:audit:2026-11-20", "couch:audit:2026-11-21");
    }

    @Test
    void isSearchedByActorActionAndTheBeginningOfTheObject() {
        AuditEntry mine = read("c1-1", NOW);
        AuditEntry other = entry(AuditAction.READ, "c1-2", "bram", NOW);
        AuditEntry erased = entry(AuditAction.ERASE, "c1", AuditEntry.RESIDENT, NOW);
        note(mine, other, erased, read("c2-1", NOW));

        assertThat(found(query(TODAY, TODAY, "anna", null, "c1", 10))).containsExactly(mine);
        assertThat(found(query(TODAY, TODAY, null, AuditAction.READ, "c1", 10))).containsExactly(other, mine);
        assertThat(found(query(TODAY, TODAY, null, null, "c1", 10))).containsExactly(erased, other, mine);
    }

    @Test
    void comesInPagesThatGoOnWhereTheLastOneEndedWhateverIsAdded() {
        List<AuditEntry> entries = IntStream.range(0, 1_203)
                .mapToObj(number -> read("c" + number, NOW.minus(Duration.ofHours(number % 3 * 24))))
                .toList();
        List<CompletionStage<Void>> notes = entries.stream().map(log::note).toList();
        notes.forEach(Server::get);

        List<AuditEntry> seen = new ArrayList<>();
        AuditLog.Page page = Server.get(log.read(all(100)));
        while (page.next() != null) {
            seen.addAll(page.entries());
            note(read("later", NOW));
            page = Server.get(log.read(all(100).after(page.next())));
        }
        seen.addAll(page.entries());

        assertThat(seen).containsExactlyInAnyOrderElementsOf(entries);
        assertThat(seen).isSortedAccordingTo((one, next) -> AuditLog.dayOf(next).compareTo(AuditLog.dayOf(one)));
    }

    @Test
    void looksNoFurtherForOnePageThanIsQuick() {
        List<CompletionStage<Void>> notes = IntStream.range(0, AuditReading.MOST_LOOKED_AT)
                .mapToObj(number -> log.note(read("c" + number, NOW)))
                .toList();
        notes.forEach(Server::get);
        note(read("c2", NOW));

        AuditQuery rare = query(LONG_AGO, TODAY, null, null, "c0", 10);
        AuditLog.Page first = Server.get(log.read(rare));

        assertThat(first.entries()).isEmpty();
        assertThat(first.next()).isNotNull();
        AuditLog.Page second = Server.get(log.read(rare.after(first.next())));
        assertThat(second.entries()).extracting(AuditEntry::object).containsExactly("c0");
        assertThat(second.next()).isNull();
    }

    @Test
    void costsLittleMemory() {
        int entries = 5_000;
        List<CompletionStage<Void>> notes = IntStream.range(0, entries)
                .mapToObj(
                        number -> log.note(read("cAbCdEfGhIjKlMnOpQr%04d-1".formatted(number), NOW.plusMillis(number))))
                .toList();
        notes.forEach(Server::get);

        long bytes = REDIS.redis().memoryUsage("couch:audit:2026-11-21");
        assertThat(bytes / entries).as("bytes an entry").isBetween(80L, 140L);
    }

    @Test
    void goesByAgeAloneAndWithItsDay() {
        note(read("c1-1", NOW));
        long end = TODAY.plusDays(1)
                .atStartOfDay(AuditLog.ZONE)
                .toInstant()
                .plus(KEPT)
                .toEpochMilli();

        assertThat(REDIS.redis().pexpiretime("couch:audit:2026-11-21")).isEqualTo(end);
        note(read("c1-1", NOW.plusSeconds(1)));
        assertThat(REDIS.redis().pexpiretime("couch:audit:2026-11-21")).isEqualTo(end);
        assertThat(REDIS.redis().pttl("couch:audit:2026-11-21"))
                .isCloseTo(end - System.currentTimeMillis(), within(5_000L));
    }

    @Test
    void whatIsOldEnoughIsGone() {
        note(read("old", NOW.minus(KEPT).minus(Duration.ofDays(500))), read("new", NOW));

        assertThat(found(all(10))).extracting(AuditEntry::object).containsExactly("new");
    }

    @Test
    void anotherTimeOfKeepingCountsForDaysThatAreThere() {
        Instant recent = Instant.now();
        note(read("older", recent.minus(Duration.ofDays(40))), read("newer", recent));
        AuditLog shorter = store.auditLog(Duration.ofDays(30), clock(recent));
        LocalDate today = LocalDate.ofInstant(recent, AuditLog.ZONE);

        await().untilAsserted(() -> assertThat(Server.get(shorter.read(query(LONG_AGO, today, null, null, null, 10)))
                        .entries())
                .extracting(AuditEntry::object)
                .containsExactly("newer"));
    }

    @Test
    void isKeptForADayAtLeastAndTenYearsAtMost() {
        assertThatThrownBy(() -> store.auditLog(Duration.ofHours(3), clock(NOW)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.auditLog(Duration.ofDays(5_000), clock(NOW)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isSharedByAllServers() {
        AuditLog other = REDIS.open("other", Server.SETTINGS).auditLog(KEPT, clock(NOW));
        List<CompletionStage<Void>> notes = new ArrayList<>();
        for (int number = 0; number < 200; number++) {
            notes.add((number % 2 == 0 ? log : other).note(read("c" + number, NOW)));
        }
        notes.forEach(Server::get);

        assertThat(found(all(500))).hasSize(200);
        assertThat(Server.get(other.read(all(500))).entries()).isEqualTo(found(all(500)));
    }

    @Test
    void isNotWrittenTwiceByAnAttemptThatMayHaveWorked() {
        AuditEntry entry = read("c1-1", Instant.now());
        note(entry, read("c2-1", Instant.now()));

        Server.get(log.noteAgain(entry));
        Server.get(log.noteAgain(read("c3-1", Instant.now())));

        LocalDate today = LocalDate.ofInstant(Instant.now(), AuditLog.ZONE);
        AuditLog now = store.auditLog(KEPT, Clock.systemUTC());
        assertThat(Server.get(now.read(query(today, today, null, null, null, 10)))
                        .entries())
                .extracting(AuditEntry::object)
                .containsExactly("c3-1", "c2-1", "c1-1");
    }

    @Test
    void losesNothingThatWasDoneWhenConnectionsBreakAndShowsNothingThatIsNotStored() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        List<String> shown = new ArrayList<>();
        Instant start = Instant.now();
        AuditLog now = store.auditLog(KEPT, Clock.systemUTC());
        try (Auditor auditor = new Auditor(now, meters)) {
            for (int number = 0; number < 300; number++) {
                auditor.done(read("done" + number, start.plusMillis(number)));
                if (number % 50 == 25) {
                    REDIS.cutConnections();
                } else if (!store.available()) {
                    await().until(store::available);
                }
                String object = "shown" + number;
                if (isShown(auditor, read(object, start.plusMillis(number)))) {
                    shown.add(object);
                }
            }
            await().until(() -> meters.get("couch.audit.waiting").gauge().value() == 0);
        }

        LocalDate day = LocalDate.ofInstant(start, AuditLog.ZONE);
        List<String> stored = new ArrayList<>();
        AuditQuery query = query(day, day.plusDays(1), null, null, null, 500);
        for (AuditLog.Page page = Server.get(now.read(query)); page != null; ) {
            page.entries().forEach(entry -> stored.add(entry.object()));
            page = page.next() == null ? null : Server.get(now.read(query.after(page.next())));
        }
        assertThat(stored.stream().filter(object -> object.startsWith("done")))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 300)
                        .mapToObj(number -> "done" + number)
                        .toList());
        assertThat(stored).containsAll(shown);
        assertThat(shown).hasSizeGreaterThan(200);
        assertThat(meters.get("couch.audit.noted")
                        .tag("result", "kept")
                        .counter()
                        .count())
                .as("entries that had to be kept")
                .isPositive();
    }

    private static boolean isShown(Auditor auditor, AuditEntry entry) {
        try {
            Server.get(auditor.showing(entry));
            return true;
        } catch (CompletionException notStored) {
            assertThat(notStored).hasCauseInstanceOf(StoreUnavailable.class);
            return false;
        }
    }

    @Test
    void holdsNoTextWhateverADoorHandsIn() {
        AuditEntry strange = new AuditEntry(
                AuditAction.READ, "c1\r\nx=<b>;" + "y".repeat(200), "ok\t=1+1", "web", "anna\u202e", NOW);
        note(strange);

        assertThat(found(all(10))).singleElement().satisfies(entry -> {
            assertThat(entry.object()).startsWith("c1??x??b??yy").hasSize(AuditEntry.LONGEST);
            assertThat(entry.result()).isEqualTo("ok??1+1");
            assertThat(entry.actor()).isEqualTo("anna?");
        });
    }
}
