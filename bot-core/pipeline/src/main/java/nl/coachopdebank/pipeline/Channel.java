package nl.coachopdebank.pipeline;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import nl.coachopdebank.conversation.ConversationId;

/** A door that brings to the resident what is said. Thread-safe. */
public interface Channel {
    /** As conversations name it, for example {@code whatsapp}. */
    String name();

    /** Brings one part of a parcel; never fails. Must answer in less time than an unknown outcome is waited for. */
    CompletionStage<Brought> bring(Parcel parcel);

    /** Whether a failure that is reported later with this code means that the message waits for the resident to write. */
    boolean waitsAfter(int code);

    /** Until when a message to this resident is let through; empty when that has no end, or nobody is known. */
    CompletionStage<Optional<Instant>> openUntil(ConversationId conversation);

    /** What a code means, for a coach to read: a Dutch sentence. Never empty. */
    String reason(int code);
}
