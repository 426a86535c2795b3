package nl.coachopdebank.pipeline.codec;

import java.time.Instant;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.Holder;
import nl.coachopdebank.conversation.MessageBody;
import nl.coachopdebank.conversation.Promise;
import org.jspecify.annotations.Nullable;

/**
 * Events as they stand in a transcript. The number is not written: it is the place in the list. A body that is not
 * personal is not written either: the event names the address of a {@link SharedPart}.
 */
public final class EventCodec {
    private EventCodec() {}

    /** An event as it is stored.
     *
     * @param shared the part it refers to; null when it stands alone
     */
    public record Line(byte[] bytes, SharedParts.@Nullable Addressed shared) {}

    public static Line encode(Event event, SharedParts parts) {
        if (event instanceof Event.Message message) {
            return message(message, parts);
        }
        if (event instanceof Event.Status status) {
            return new Line(JsonOut.object(out -> status(status, out)), null);
        }
        throw new IllegalArgumentException("Unknown kind of event");
    }

    private static Line message(Event.Message message, SharedParts parts) {
        SharedParts.Addressed shared = message.body().personal() ? null : parts.addressed(SharedPart.of(message));
        byte[] bytes = JsonOut.object(out -> {
            out.time("t", message.at());
            out.text("m", message.messageId());
            out.maybe("r", message.replyTo());
            if (shared != null) {
                out.text("s", shared.address());
            } else {
                if (message.from() != Event.Sender.RESIDENT) {
                    out.text("w", message.from().name());
                }
                out.text("n", message.name());
                out.object("b", () -> MessageBodyJson.write(message.body(), out));
            }
        });
        return new Line(bytes, shared);
    }

    private static void status(Event.Status status, JsonOut out) {
        out.time("t", status.at());
        out.text("h", status.holder().name());
        out.maybe("c", status.coach());
        HandOffJson.promise("p", status.promise(), out);
    }

    /** An event that was read; it can be built once its shared part is at hand. */
    public static Unresolved decode(byte[] bytes) {
        return JsonIn.object(bytes, 0, new Unresolved());
    }

    /** An event whose shared part may still have to be fetched. */
    public static final class Unresolved implements JsonIn.Fields<Unresolved> {
        private Instant at = Instant.EPOCH;
        private String messageId = "";
        private @Nullable String replyTo;
        private @Nullable String shared;
        private Event.Sender from = Event.Sender.RESIDENT;
        private String name = "";
        private MessageBody body = MessageBody.ofText("", true);
        private @Nullable Holder holder;
        private @Nullable String coach;
        private @Nullable Promise promise;

        private Unresolved() {}

        /** Address of the part it refers to; null when it stands alone. */
        public @Nullable String shared() {
            return shared;
        }

        /** The event; throws when it refers to a part that is not given. */
        public Event at(long seq, @Nullable SharedPart part) {
            if (holder != null) {
                return new Event.Status(seq, at, holder, coach, promise);
            }
            if (shared == null) {
                return new Event.Message(seq, at, from, name, messageId, replyTo, body);
            }
            if (part == null) {
                throw new IllegalStateException("The shared part " + shared + " is missing");
            }
            return new Event.Message(seq, at, part.from(), part.name(), messageId, replyTo, part.body());
        }

        @Override
        public void read(String field, JsonIn in) {
            switch (field) {
                case "t" -> at = in.time();
                case "m" -> messageId = in.text();
                case "r" -> replyTo = in.text();
                case "s" -> shared = in.text();
                case "w" -> from = Event.Sender.valueOf(in.text());
                case "n" -> name = in.text();
                case "b" -> body = in.object(new MessageBodyJson.Reading(true));
                case "h" -> holder = Holder.valueOf(in.text());
                case "c" -> coach = in.text();
                case "p" -> promise = in.object(new HandOffJson.PromiseReading());
                default -> {
                    return;
                }
            }
        }

        @Override
        public Unresolved build() {
            return this;
        }
    }
}
