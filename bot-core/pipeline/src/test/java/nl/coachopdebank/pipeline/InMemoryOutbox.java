package nl.coachopdebank.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.pipeline.DeliveryRecord.Report;
import nl.coachopdebank.pipeline.ShardOutbox.Due;
import nl.coachopdebank.pipeline.ShardOutbox.Note;
import nl.coachopdebank.pipeline.ShardOutbox.Noted;
import nl.coachopdebank.pipeline.ShardOutbox.PartReport;
import nl.coachopdebank.pipeline.Shipment.State;
import org.jspecify.annotations.Nullable;

/** What one shard in memory has to bring: what the scripts do, in Java. Only used under the shard's lock. */
final class InMemoryOutbox {
    private final Map<ConversationId, Instant> due = new HashMap<>();
    private final Map<ConversationId, DeliveryRecord> records = new HashMap<>();
    private final Map<String, Deliveries.Undelivered> undelivered = new HashMap<>();

    List<Due> due(int limit) {
        return due.entrySet().stream()
                .map(one -> new Due(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Due::at)
                        .thenComparing(one -> one.conversation().value()))
                .limit(limit)
                .toList();
    }

    DeliveryRecord record(ConversationId id) {
        return records.getOrDefault(id, DeliveryRecord.NONE);
    }

    boolean remembers(ConversationId id) {
        return due.containsKey(id)
                || records.containsKey(id)
                || undelivered.values().stream()
                        .anyMatch(one -> one.conversation().equals(id));
    }

    boolean isEmpty() {
        return due.isEmpty();
    }

    void turned(Commit commit) {
        ConversationId id = commit.conversation();
        if (!commit.isToBeBrought()) {
            return;
        }
        due.putIfAbsent(id, commit.at());
        if (commit.comesToChannel()) {
            DeliveryRecord old = record(id);
            records.put(
                    id,
                    new DeliveryRecord(
                            commit.lengthBefore(),
                            commit.lengthBefore(),
                            old.setBacks(),
                            old.shipments(),
                            old.reports()));
        }
    }

    void forget(ConversationId id) {
        due.remove(id);
        records.remove(id);
        undelivered.values().removeIf(one -> one.conversation().equals(id));
    }

    Noted note(Note note, boolean exists, long length) {
        ConversationId id = note.conversation();
        if (!exists) {
            due.remove(id);
            records.remove(id);
            return Noted.GONE;
        }
        boolean setBack = record(id).setBacks() != note.setBacks();
        boolean more = setBack || length != note.length();
        if (note.strict() && (more || isHeardOf(id, note))) {
            return Noted.STALE;
        }
        store(id, note, setBack);
        if (note.due() != null && !setBack) {
            due.put(id, note.due());
        } else if (more) {
            due.put(id, note.now());
        } else {
            due.remove(id);
        }
        return more ? Noted.STALE : Noted.STORED;
    }

    private boolean isHeardOf(ConversationId id, Note note) {
        Shipment next = note.shipment();
        Shipment known = next == null ? null : record(id).shipments().get(next.first());
        return known != null
                && known.state() == State.SENDING
                && next.attempt() == known.attempt() + 1
                && record(id)
                        .report(next.first(), next.part())
                        .filter(report -> report.attempt() == known.attempt()
                                && report.state().isBeyond(DeliveryState.SENDING))
                        .isPresent();
    }

    private void store(ConversationId id, Note note, boolean setBack) {
        DeliveryRecord old = record(id);
        Map<Long, Shipment> shipments = new HashMap<>(old.shipments());
        Map<String, Report> reports = new HashMap<>(old.reports());
        Shipment shipment = note.shipment();
        boolean stores =
                shipment != null && (!setBack || isBeingSent(old.shipments().get(shipment.first()), shipment));
        if (shipment != null) {
            if (stores) {
                shipments.put(shipment.first(), shipment);
            }
            PartReport report = note.report();
            if (report != null) {
                Report known = reports.get(shipment.first() + ":" + report.part());
                if (known == null
                        || report.attempt() > known.attempt()
                        || report.state().isBeyond(known.state())) {
                    reports.put(
                            shipment.first() + ":" + report.part(),
                            new Report(report.attempt(), report.state(), note.now(), report.code()));
                }
            }
            if (stores && shipment.state() == State.FAILED) {
                giveUp(id, shipment.first(), note.now(), shipment.code());
            }
        }
        long cursor = setBack ? old.cursor() : note.cursor();
        records.put(id, new DeliveryRecord(cursor, old.start(), old.setBacks(), shipments, reports));
    }

    private static boolean isBeingSent(@Nullable Shipment known, Shipment after) {
        return known != null && known.state() == State.SENDING && known.attempt() == after.attempt();
    }

    private void giveUp(ConversationId id, long first, Instant at, int code) {
        undelivered.put(id + ":" + first, new Deliveries.Undelivered(id, first, at, code));
    }

    List<Deliveries.Undelivered> undelivered() {
        return new ArrayList<>(undelivered.values());
    }

    boolean resend(ConversationId id, long first, Instant now) {
        Shipment known = record(id).shipments().get(first);
        if (known == null || undelivered.remove(id + ":" + first) == null) {
            return false;
        }
        put(
                id,
                new Shipment(first, known.last(), known.part(), known.attempt() + 1, 0, State.LATER, now, 0),
                Math.min(record(id).cursor(), first - 1));
        due.put(id, now);
        return true;
    }

    boolean explain(PartId part, int code) {
        Shipment known = record(part.conversation()).shipments().get(part.first());
        if (known == null || known.state() != State.WAITING) {
            return false;
        }
        put(
                part.conversation(),
                known.ends(State.WAITING, code, known.since()),
                record(part.conversation()).cursor());
        return true;
    }

    boolean report(PartId part, DeliveryState state, Instant at, int code, boolean waits, Instant now) {
        ConversationId id = part.conversation();
        Shipment known = record(id).shipments().get(part.first());
        if (known == null || part.attempt() > known.attempt()) {
            return false;
        }
        Report before = record(id).report(part.first(), part.part()).orElse(null);
        boolean late = before != null && part.attempt() < before.attempt();
        if (late && state.compareTo(DeliveryState.DELIVERED) < 0
                || before != null && part.attempt() <= before.attempt() && !state.isBeyond(before.state())) {
            return false;
        }
        Map<String, Report> reports = new HashMap<>(record(id).reports());
        int attempt = before == null ? part.attempt() : Math.max(part.attempt(), before.attempt());
        reports.put(part.first() + ":" + part.part(), new Report(attempt, state, at, code));
        DeliveryRecord old = record(id);
        records.put(id, new DeliveryRecord(old.cursor(), old.start(), old.setBacks(), old.shipments(), reports));
        boolean arrived = state.compareTo(DeliveryState.DELIVERED) >= 0;
        if (state == DeliveryState.FAILED) {
            failed(part, known, code, waits, now);
        } else if (arrived && known.state() == State.WAITING && known.part() == part.part()) {
            goOn(id, known, now);
        } else if (arrived && known.state() == State.FAILED && known.part() == part.part()) {
            put(id, known.ends(State.DONE, code, now), record(id).cursor());
            undelivered.remove(id + ":" + part.first());
        } else if (known.state() == State.SENDING && known.part() == part.part()) {
            due.computeIfPresent(id, (key, when) -> now);
        }
        return true;
    }

    private void goOn(ConversationId id, Shipment known, Instant now) {
        int next = known.part() + 1;
        while (record(id)
                .report(known.first(), next)
                .filter(report -> report.state().compareTo(DeliveryState.DELIVERED) >= 0)
                .isPresent()) {
            next++;
        }
        put(
                id,
                new Shipment(known.first(), known.last(), next, known.attempt(), 0, State.LATER, now, 0),
                record(id).cursor());
        due.put(id, now);
    }

    private void failed(PartId part, Shipment known, int code, boolean waits, Instant now) {
        ConversationId id = part.conversation();
        boolean again = known.state() == State.WAITING || known.state() == State.FAILED;
        int from = again ? Math.min(part.part(), known.part()) : part.part();
        if (waits) {
            put(
                    id,
                    new Shipment(
                            known.first(),
                            known.last(),
                            from,
                            known.attempt() + 1,
                            known.tries(),
                            State.WAITING,
                            now,
                            code),
                    Math.min(record(id).cursor(), known.first() - 1));
            due.put(id, now);
        } else if (known.state() != State.FAILED) {
            put(
                    id,
                    new Shipment(
                            known.first(), known.last(), from, known.attempt(), known.tries(), State.FAILED, now, code),
                    record(id).cursor());
            giveUp(id, known.first(), now, code);
            due.computeIfPresent(id, (key, when) -> now);
        }
    }

    private void put(ConversationId id, Shipment shipment, long cursor) {
        DeliveryRecord old = record(id);
        Map<Long, Shipment> shipments = new HashMap<>(old.shipments());
        shipments.put(shipment.first(), shipment);
        records.put(id, new DeliveryRecord(cursor, old.start(), old.setBacks() + 1, shipments, old.reports()));
    }
}
