package nl.coachopdebank.pipeline;

import java.time.Instant;
import java.util.concurrent.CompletionStage;

/** Where a door brings what a channel tells about messages that were sent through it. */
public interface DeliveryReports {
    /**
     * Durable once it completes; fails with {@link StoreUnavailable}. An id that is not known is a success that changes nothing,
     * and so is a state that the message is past.
     */
    CompletionStage<Void> report(DeliveryReport report);

    /** A waiting message waits for another reason than was known; nothing for one that does not wait. */
    CompletionStage<Void> waits(String ownId, int code);

    /** One report.
     *
     * @param ownId what was sent along with the message
     * @param code the channel's error code; 0 unless it failed
     */
    record DeliveryReport(String ownId, DeliveryState state, Instant at, int code) {
        @Override
        public String toString() {
            return "DeliveryReport[" + state + ", " + code + "]";
        }
    }
}
