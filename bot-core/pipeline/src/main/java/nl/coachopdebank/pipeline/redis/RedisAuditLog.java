package nl.coachopdebank.pipeline.redis;

import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.Range.Boundary;
import io.lettuce.core.StreamMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import nl.coachopdebank.pipeline.AuditEntry;
import nl.coachopdebank.pipeline.AuditLog;
import nl.coachopdebank.pipeline.AuditQuery;

/**
 * The audit in Redis: a stream for each day, to which {@code note_audit.lua} adds. A day goes as a whole when it is old enough, by
 * its own end; no entry is ever trimmed by number or written anew.
 */
final class RedisAuditLog implements AuditLog {
    /** Keeping longer than an incident's file (three years) several times over is a mistake. */
    static final Duration LONGEST_KEPT = Duration.ofDays(3_653);

    /** Entries that one call reads. */
    private static final int BATCH = 500;

    private static final LuaScript NOTE = LuaScript.of("note_audit");

    private final RedisLink link;
    private final Duration kept;
    private final Clock clock;

    RedisAuditLog(RedisLink link, Duration kept, Clock clock) {
        if (kept.toDays() < 1 || kept.compareTo(LONGEST_KEPT) > 0) {
            throw new IllegalArgumentException("An audit is kept between one day and ten years");
        }
        this.link = link;
        this.kept = kept;
        this.clock = clock;
    }

    /** Gives the days that are there already the end that follows from the settings; one that is past it goes now. */
    CompletionStage<Void> keepAsLong() {
        LocalDate today = today();
        CompletableFuture<?>[] days = today.minusDays(LONGEST_KEPT.toDays())
                .datesUntil(today.plusDays(1))
                .map(day -> Answers.of(() -> link.reads().pexpireat(Keys.audit(day), end(day))))
                .map(CompletionStage::toCompletableFuture)
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(days);
    }

    @Override
    public CompletionStage<Void> note(AuditEntry entry) {
        return note(entry, 0);
    }

    @Override
    public CompletionStage<Void> noteAgain(AuditEntry entry) {
        return note(entry, 1);
    }

    private CompletionStage<Void> note(AuditEntry entry, int again) {
        LocalDate day = AuditLog.dayOf(entry);
        Args args = new Args()
                .add(end(day))
                .add(entry.at().toEpochMilli())
                .add(again)
                .addAll(AuditFields.of(entry));
        String[] keys = {Keys.audit(day)};
        return link.call(() -> NOTE.number(link.commands(), keys, args)).thenAccept(added -> {});
    }

    @Override
    public CompletionStage<Page> read(AuditQuery query) {
        return daysWithEntries(query).thenCompose(days -> readOn(new AuditReading(query, days)));
    }

    /** Newest first. */
    private CompletionStage<List<LocalDate>> daysWithEntries(AuditQuery query) {
        LocalDate oldest = later(query.from(), today().minusDays(kept.toDays() + 1));
        LocalDate newest = earlier(query.to(), today().plusDays(1));
        LocalDate start =
                query.after() == null ? newest : earlier(newest, query.after().day());
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = start; !day.isBefore(oldest); day = day.minusDays(1)) {
            days.add(day);
        }
        List<CompletableFuture<Long>> there = days.stream()
                .map(day -> Answers.<Long>of(() -> link.reads().exists(Keys.audit(day))))
                .map(CompletionStage::toCompletableFuture)
                .toList();
        return CompletableFuture.allOf(there.toArray(CompletableFuture[]::new))
                .thenApply(all -> IntStream.range(0, days.size())
                        .filter(place -> there.get(place).join() > 0)
                        .mapToObj(days::get)
                        .toList());
    }

    private CompletionStage<Page> readOn(AuditReading reading) {
        if (reading.isOver()) {
            return CompletableFuture.completedStage(reading.page());
        }
        String before = reading.before();
        Range<String> range =
                Range.from(Boundary.unbounded(), before.isEmpty() ? Boundary.unbounded() : Boundary.excluding(before));
        return batch(reading.day(), range).thenCompose(entries -> {
            reading.take(entries, entries.size() < BATCH);
            return readOn(reading);
        });
    }

    private CompletionStage<List<StreamMessage<String, byte[]>>> batch(LocalDate day, Range<String> range) {
        return link.call(() -> Answers.of(() -> link.reads().xrevrange(Keys.audit(day), range, Limit.from(BATCH))));
    }

    /** When the day goes. */
    private long end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant().plus(kept).toEpochMilli();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
