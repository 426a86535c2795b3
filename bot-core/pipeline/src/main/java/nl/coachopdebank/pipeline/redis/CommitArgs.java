package nl.coachopdebank.pipeline.redis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.HandOff;
import nl.coachopdebank.conversation.Outcome;
import nl.coachopdebank.conversation.TimerChange;
import nl.coachopdebank.pipeline.Commit;
import nl.coachopdebank.pipeline.HandOffLine;
import nl.coachopdebank.pipeline.PipelineSettings;
import nl.coachopdebank.pipeline.Stored;
import nl.coachopdebank.pipeline.codec.DeadLetterCodec;
import nl.coachopdebank.pipeline.codec.EventCodec;
import nl.coachopdebank.pipeline.codec.HandOffLineCodec;
import nl.coachopdebank.pipeline.codec.OutcomeCodec;
import nl.coachopdebank.pipeline.codec.SharedParts;
import nl.coachopdebank.pipeline.codec.StateCodec;

/** The arguments of {@code commit.lua} that describe the turns, in the order that its head tells. */
final class CommitArgs {
    private final SharedParts parts;
    private final PipelineSettings.Retention retention;
    private final Map<String, byte[]> shared = new LinkedHashMap<>();
    private final Args turns = new Args();

    CommitArgs(SharedParts parts, PipelineSettings.Retention retention) {
        this.parts = parts;
        this.retention = retention;
    }

    /** Addresses of the shared parts that the turns refer to. */
    Set<String> shared() {
        return shared.keySet();
    }

    /** These shared parts are in the store already. */
    void leaveOut(Set<String> stored) {
        shared.keySet().removeAll(stored);
    }

    void addTo(Args args) {
        args.add(shared.size());
        shared.forEach((address, bytes) -> args.add(address).add(bytes));
        args.addAll(turns);
    }

    void turn(Commit commit) {
        turns.add(commit.entry().number())
                .add(kind(commit))
                .add(commit.before() == null ? "" : StateCodec.version(commit.versionBefore()))
                .add(commit.lengthBefore())
                .add(state(commit));
        events(commit);
        if (isPlain(commit)) {
            return;
        }
        turns.add(keep(commit));
        timers(commit);
        handOffs(commit);
        Outcome outcome = commit.outcome();
        turns.add(outcome == null ? new byte[0] : OutcomeCodec.encode(outcome));
        turns.add(commit.defect() == null ? new byte[0] : DeadLetterCodec.encode(commit));
        turns.add(commit.at().toEpochMilli());
        turns.add(commit.isToBeBrought() ? commit.conversation().value() : "");
        turns.add(commit.comesToChannel() ? 1 : 0);
    }

    /** True for the turn that most are: a new state and events, and nothing else. */
    static boolean isPlain(Commit commit) {
        return commit.turn() != null
                && !commit.erases()
                && !commit.refreshesRetention()
                && commit.timerChanges().isEmpty()
                && commit.handOffLine() == null
                && commit.erasedHandOffs().isEmpty()
                && !commit.isToBeBrought()
                && commit.outcome() == null
                && commit.defect() == null;
    }

    private static String kind(Commit commit) {
        if (commit.turn() == null) {
            return commit.endsKeeping() ? "K" : "N";
        }
        if (commit.erases()) {
            return "E";
        }
        return isPlain(commit) ? "P" : "T";
    }

    private long keep(Commit commit) {
        Stored after = commit.after();
        if (after == null || !commit.refreshesRetention()) {
            return 0;
        }
        boolean longer = after.conversation().handOffs() > 0;
        return (longer ? retention.withHandOff() : retention.conversation()).toMillis();
    }

    private static byte[] state(Commit commit) {
        Stored after = commit.after();
        return commit.turn() == null || after == null
                ? commit.conversation().value().getBytes(StandardCharsets.US_ASCII)
                : StateCodec.encode(after);
    }

    private void events(Commit commit) {
        List<Event> added = commit.erases() ? List.of() : commit.events();
        turns.add(added.size());
        for (Event event : added) {
            EventCodec.Line line = EventCodec.encode(event, parts);
            SharedParts.Addressed part = line.shared();
            if (part != null) {
                shared.put(part.address(), part.bytes());
            }
            turns.add(line.bytes());
        }
    }

    private void timers(Commit commit) {
        List<TimerChange> changes = new ArrayList<>(commit.timerChanges());
        changes.addAll(commit.keepingTimers(retention.withHandOff()));
        turns.add(changes.size());
        for (TimerChange change : changes) {
            turns.add(commit.conversation() + ":" + change.timer());
            turns.add(change.due() == null ? "" : Long.toString(change.due().toEpochMilli()));
        }
    }

    private void handOffs(Commit commit) {
        List<String> erased = commit.erasedHandOffs();
        HandOffLine line = commit.handOffLine();
        turns.add(erased.size() + (line == null ? 0 : 1));
        erased.forEach(id -> turns.add("X").add(id).add("").add(0));
        if (line != null) {
            HandOff handOff = line.handOff();
            turns.add(handOff.isOpen() ? "O" : "C")
                    .add(handOff.id())
                    .add(HandOffLineCodec.encode(line))
                    .add(commit.at().toEpochMilli());
        }
    }
}
