package nl.coachopdebank.pipeline.codec;

import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.HandOff;
import nl.coachopdebank.pipeline.HandOffLine;
import org.jspecify.annotations.Nullable;

/** Lines of the coaches' list. */
public final class HandOffLineCodec {
    private HandOffLineCodec() {}

    public static byte[] encode(HandOffLine line) {
        return JsonOut.object(out -> {
            out.text("v", line.conversation().value());
            out.text("c", line.channel());
            out.text("r", line.region());
            out.text("l", line.language());
            out.object("h", () -> HandOffJson.write(line.handOff(), out));
        });
    }

    public static HandOffLine decode(byte[] bytes) {
        return JsonIn.object(bytes, 0, new Reading());
    }

    private static final class Reading implements JsonIn.Fields<HandOffLine> {
        private String conversation = "";
        private String channel = "";
        private String region = "";
        private String language = "";
        private @Nullable HandOff handOff;

        @Override
        public void read(String field, JsonIn in) {
            switch (field) {
                case "v" -> conversation = in.text();
                case "c" -> channel = in.text();
                case "r" -> region = in.text();
                case "l" -> language = in.text();
                case "h" -> handOff = in.object(new HandOffJson.Reading());
                default -> {
                    return;
                }
            }
        }

        @Override
        public HandOffLine build() {
            if (handOff == null) {
                throw new IllegalArgumentException("A line without hand-off");
            }
            return new HandOffLine(handOff, new ConversationId(conversation), channel, region, language);
        }
    }
}
