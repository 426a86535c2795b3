package nl.coachopdebank.pipeline.redis;

import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.pipeline.Lease;
import nl.coachopdebank.pipeline.ShardOutbox.Note;
import nl.coachopdebank.pipeline.ShardOutbox.Noted;
import nl.coachopdebank.pipeline.ShardOutbox.PartReport;
import nl.coachopdebank.pipeline.Shipment;
import nl.coachopdebank.pipeline.Shipment.State;
import org.jspecify.annotations.Nullable;

/** {@code note_delivery.lua}: notes what is about to be done, or was done, to bring messages. */
final class NoteDeliveryScript {
    private static final LuaScript SCRIPT = LuaScript.of("note_delivery");

    private final RedisClusterAsyncCommands<String, byte[]> redis;

    NoteDeliveryScript(RedisClusterAsyncCommands<String, byte[]> redis) {
        this.redis = redis;
    }

    CompletionStage<Noted> run(Keys keys, Lease lease, Note note) {
        ConversationId id = note.conversation();
        String[] names = {
            keys.lease(), keys.outbox(), keys.undelivered(), keys.state(id), keys.events(id), keys.delivery(id)
        };
        Args args = new Args()
                .add(lease.token())
                .add(id.value())
                .add(note.length())
                .add(note.strict() ? 1 : 0)
                .add(note.setBacks())
                .add(note.cursor());
        shipment(note.shipment(), args);
        report(note, args);
        args.add(note.due() == null ? "" : Long.toString(note.due().toEpochMilli()))
                .add(note.now().toEpochMilli())
                .add(givenUp(note.shipment()))
                .add(Channels.DELIVERIES)
                .add(note.shipment() == null ? "" : id.value());
        return SCRIPT.number(redis, names, args).thenApply(NoteDeliveryScript::noted);
    }

    private static void shipment(@Nullable Shipment shipment, Args args) {
        if (shipment == null) {
            args.add("").add("");
        } else {
            args.add(DeliveryFields.shipment(shipment.first())).add(DeliveryFields.value(shipment));
        }
    }

    private static void report(Note note, Args args) {
        PartReport report = note.report();
        Shipment shipment = note.shipment();
        if (report == null || shipment == null) {
            args.add("").add(0).add(0).add(0);
        } else {
            args.add(DeliveryFields.report(shipment.first(), report.part()))
                    .add(report.attempt())
                    .add(report.state().ordinal())
                    .add(report.code());
        }
    }

    private static String givenUp(@Nullable Shipment shipment) {
        return shipment != null && shipment.state() == State.FAILED ? Integer.toString(shipment.code()) : "";
    }

    private static Noted noted(long answer) {
        return switch ((int) answer) {
            case 1 -> Noted.STORED;
            case 0 -> Noted.STALE;
            case -1 -> Noted.FENCED;
            default -> Noted.GONE;
        };
    }
}
