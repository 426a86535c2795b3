package nl.coachopdebank.pipeline.codec;

import java.time.Instant;
import java.util.List;
import nl.coachopdebank.conversation.CoachInput;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.conversation.ConversationInput.Attachment;
import nl.coachopdebank.conversation.ConversationInput.ColleagueAnswered;
import nl.coachopdebank.conversation.ConversationInput.Erase;
import nl.coachopdebank.conversation.ConversationInput.Moved;
import nl.coachopdebank.conversation.ConversationInput.ResidentChose;
import nl.coachopdebank.conversation.ConversationInput.ResidentReturned;
import nl.coachopdebank.conversation.ConversationInput.ResidentSaid;
import nl.coachopdebank.conversation.ConversationInput.ResidentSent;
import nl.coachopdebank.conversation.ConversationInput.Revoked;
import nl.coachopdebank.conversation.ConversationInput.SignedOff;
import nl.coachopdebank.conversation.ConversationInput.Started;
import nl.coachopdebank.conversation.ConversationInput.TimerFired;

/** Inputs as they wait in the inbox. */
public final class InputCodec {
    private static final String LEAD = "lead";

    private InputCodec() {}

    public static byte[] encode(ConversationInput input) {
        return JsonOut.object(out -> {
            out.text("i", input.id());
            out.time("t", input.at());
            input.accept(new Writing(out));
        });
    }

    /** Throws when it is not an input that this server knows. */
    public static ConversationInput decode(byte[] bytes) {
        return JsonIn.object(bytes, 0, new Reading());
    }

    private static final class Writing implements ConversationInput.Visitor<Void> {
        private final JsonOut out;

        Writing(JsonOut out) {
            this.out = out;
        }

        private Void kind(String kind) {
            out.text("k", kind);
            return null;
        }

        @Override
        public Void started(Started input) {
            out.text("c", input.channel());
            out.text("r", input.region());
            out.text("l", input.language());
            out.text("f", input.flow());
            out.text("s", input.secretHash());
            return kind("start");
        }

        @Override
        public Void said(ResidentSaid input) {
            out.text("x", input.text());
            return kind("say");
        }

        @Override
        public Void chose(ResidentChose input) {
            out.text("x", input.value());
            return kind("choose");
        }

        @Override
        public Void returned(ResidentReturned input) {
            return kind("return");
        }

        @Override
        public Void sent(ResidentSent input) {
            out.text("x", input.kind().name());
            return kind("send");
        }

        @Override
        public Void signedOff(SignedOff input) {
            out.text("x", input.text());
            return kind("sign-off");
        }

        @Override
        public Void moved(Moved input) {
            out.text("c", input.channel());
            out.text("s", input.secretHash());
            return kind("move");
        }

        @Override
        public Void revoked(Revoked input) {
            out.text("x", input.messageId());
            return kind("revoke");
        }

        @Override
        public Void colleagueAnswered(ColleagueAnswered input) {
            out.text("x", input.text());
            return kind("colleague");
        }

        @Override
        public Void coach(CoachInput input) {
            out.text("a", input.action().name());
            out.text("c", input.coach());
            out.text("n", input.name());
            out.text("h", input.handOff());
            out.text("x", input.text());
            out.text("d", input.detail());
            out.texts("m", input.instruments());
            if (input.lead()) {
                out.text("w", LEAD);
            }
            return kind("coach");
        }

        @Override
        public Void timer(TimerFired input) {
            out.text("x", input.timer());
            return kind("timer");
        }

        @Override
        public Void erase(Erase input) {
            return kind("erase");
        }
    }

    private static final class Reading implements JsonIn.Fields<ConversationInput> {
        private String kind = "";
        private String id = "";
        private Instant at = Instant.EPOCH;
        private String channel = "";
        private String region = "";
        private String language = "";
        private String flow = "";
        private String secretHash = "";
        private String text = "";
        private String action = "";
        private String name = "";
        private String handOff = "";
        private String detail = "";
        private List<String> instruments = List.of();
        private String with = "";

        @Override
        public void read(String field, JsonIn in) {
            switch (field) {
                case "k" -> kind = in.text();
                case "i" -> id = in.text();
                case "t" -> at = in.time();
                case "c" -> channel = in.text();
                case "r" -> region = in.text();
                case "l" -> language = in.text();
                case "f" -> flow = in.text();
                case "s" -> secretHash = in.text();
                case "x" -> text = in.text();
                case "a" -> action = in.text();
                case "n" -> name = in.text();
                case "h" -> handOff = in.text();
                case "d" -> detail = in.text();
                case "m" -> instruments = in.texts();
                case "w" -> with = in.text();
                default -> {
                    return;
                }
            }
        }

        @Override
        public ConversationInput build() {
            return switch (kind) {
                case "start" -> new Started(id, at, channel, region, language, flow, secretHash);
                case "say" -> new ResidentSaid(id, at, text);
                case "choose" -> new ResidentChose(id, at, text);
                case "return" -> new ResidentReturned(id, at);
                case "send" -> new ResidentSent(id, at, Attachment.valueOf(text));
                case "sign-off" -> new SignedOff(id, at, text);
                case "move" -> new Moved(id, at, channel, secretHash);
                case "revoke" -> new Revoked(id, at, text);
                case "colleague" -> new ColleagueAnswered(id, at, text);
                case "coach" -> coach();
                case "timer" -> new TimerFired(id, at, text);
                case "erase" -> new Erase(id, at);
                default -> throw new IllegalArgumentException("Unknown kind of input");
            };
        }

        private CoachInput coach() {
            return new CoachInput(
                    id,
                    at,
                    CoachInput.Action.valueOf(action),
                    channel,
                    name,
                    handOff,
                    text,
                    detail,
                    instruments,
                    with.equals(LEAD));
        }
    }
}
