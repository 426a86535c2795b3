package nl.coachopdebank.pipeline.codec;

import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.MessageBody;

/** What a message has in common with the same message in other conversations. */
public record SharedPart(Event.Sender from, String name, MessageBody body) {
    static SharedPart of(Event.Message message) {
        return new SharedPart(message.from(), message.name(), message.body());
    }

    static SharedPart decode(byte[] bytes) {
        return JsonIn.object(bytes, 0, new Reading());
    }

    byte[] encode() {
        return JsonOut.object(out -> {
            out.text("w", from.name());
            out.text("n", name);
            out.object("b", () -> MessageBodyJson.write(body, out));
        });
    }

    private static final class Reading implements JsonIn.Fields<SharedPart> {
        private Event.Sender from = Event.Sender.BOT;
        private String name = "";
        private MessageBody body = MessageBody.ofText("", false);

        @Override
        public void read(String field, JsonIn in) {
            switch (field) {
                case "w" -> from = Event.Sender.valueOf(in.text());
                case "n" -> name = in.text();
                case "b" -> body = in.object(new MessageBodyJson.Reading(false));
                default -> {
                    return;
                }
            }
        }

        @Override
        public SharedPart build() {
            return new SharedPart(from, name, body);
        }
    }
}
