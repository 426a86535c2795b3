package nl.coachopdebank.pipeline.redis;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.coachopdebank.pipeline.DeliveryRecord;
import nl.coachopdebank.pipeline.DeliveryState;
import nl.coachopdebank.pipeline.Shipment;

/** The fields of a conversation's delivery hash, as the head of {@code note_delivery.lua} tells. */
final class DeliveryFields {
    private static final String CURSOR = "cursor";
    private static final String START = "start";
    private static final String SET_BACKS = "back";
    private static final String SHIPMENT = "s:";
    private static final String REPORT = "r:";

    private DeliveryFields() {}

    static String shipment(long first) {
        return SHIPMENT + first;
    }

    static String report(long first, int part) {
        return REPORT + first + ":" + part;
    }

    static String value(Shipment shipment) {
        return shipment.last() + " " + shipment.part() + " " + shipment.attempt() + " " + shipment.tries() + " "
                + shipment.state() + " " + shipment.since().toEpochMilli() + " " + shipment.code() + " "
                + shipment.unknowns();
    }

    static DeliveryRecord read(Map<String, byte[]> fields) {
        long cursor = 0;
        long start = 0;
        long setBacks = 0;
        Map<Long, Shipment> shipments = new HashMap<>();
        Map<String, DeliveryRecord.Report> reports = new HashMap<>();
        for (Map.Entry<String, byte[]> field : fields.entrySet()) {
            String name = field.getKey();
            String value = new String(field.getValue(), StandardCharsets.US_ASCII);
            if (name.equals(CURSOR)) {
                cursor = Long.parseLong(value);
            } else if (name.equals(START)) {
                start = Long.parseLong(value);
            } else if (name.equals(SET_BACKS)) {
                setBacks = Long.parseLong(value);
            } else if (name.startsWith(SHIPMENT)) {
                long first = Long.parseLong(name.substring(SHIPMENT.length()));
                shipments.put(first, shipment(first, value.split(" ")));
            } else if (name.startsWith(REPORT)) {
                reports.put(name.substring(REPORT.length()), report(value.split(" ")));
            }
        }
        return new DeliveryRecord(cursor, start, setBacks, shipments, reports);
    }

    private static Shipment shipment(long first, String[] values) {
        return new Shipment(
                first,
                Long.parseLong(values[0]),
                Integer.parseInt(values[1]),
                Integer.parseInt(values[2]),
                Integer.parseInt(values[3]),
                Shipment.State.valueOf(values[4]),
                time(values[5]),
                Integer.parseInt(values[6]),
                values.length > 7 ? Integer.parseInt(values[7]) : 0);
    }

    private static DeliveryRecord.Report report(String[] values) {
        return new DeliveryRecord.Report(
                Integer.parseInt(values[0]),
                DeliveryState.values()[Integer.parseInt(values[1])],
                time(values[2]),
                Integer.parseInt(values[3]));
    }

    private static Instant time(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }
}
