package nl.coachopdebank.pipeline;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What is known of bringing a conversation's messages to the resident.
 *
 * @param cursor all up to this seq is settled
 * @param start seq of the last event before the talk came to the channel: what was said before is not brought
 * @param setBacks how often a late failure or an operator changed a shipment
 * @param shipments by the seq of their first message
 * @param reports what the channel told, by the first seq and the part, with a colon between
 */
public record DeliveryRecord(
        long cursor, long start, long setBacks, Map<Long, Shipment> shipments, Map<String, Report> reports) {
    public static final DeliveryRecord NONE = new DeliveryRecord(0, 0, 0, Map.of(), Map.of());

    public DeliveryRecord {
        shipments = Map.copyOf(shipments);
        reports = Map.copyOf(reports);
    }

    /** The furthest that a part got. */
    public record Report(int attempt, DeliveryState state, Instant at, int code) {}

    /** What was reported of a part; empty when nothing was. */
    public Optional<Report> report(long first, int part) {
        return Optional.ofNullable(reports.get(first + ":" + part));
    }
}
