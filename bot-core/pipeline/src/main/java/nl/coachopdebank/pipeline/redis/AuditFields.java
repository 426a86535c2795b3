package nl.coachopdebank.pipeline.redis;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import nl.coachopdebank.pipeline.AuditAction;
import nl.coachopdebank.pipeline.AuditEntry;

/** An entry of the audit as the fields of a stream: always the same six in the same order, which Redis then stores once for many. */
final class AuditFields {
    private AuditFields() {}

    static Args of(AuditEntry entry) {
        return new Args()
                .add("action")
                .add(entry.action().wireName())
                .add("object")
                .add(entry.object())
                .add("result")
                .add(entry.result())
                .add("origin")
                .add(entry.origin())
                .add("actor")
                .add(entry.actor())
                .add("at")
                .add(entry.at().toEpochMilli());
    }

    /** Throws when it cannot be read. */
    static AuditEntry read(Map<String, byte[]> fields) {
        return new AuditEntry(
                AuditAction.find(text(fields, "action")).orElseThrow(),
                text(fields, "object"),
                text(fields, "result"),
                text(fields, "origin"),
                text(fields, "actor"),
                Instant.ofEpochMilli(Long.parseLong(text(fields, "at"))));
    }

    private static String text(Map<String, byte[]> fields, String name) {
        return new String(Objects.requireNonNull(fields.get(name)), StandardCharsets.UTF_8);
    }
}
