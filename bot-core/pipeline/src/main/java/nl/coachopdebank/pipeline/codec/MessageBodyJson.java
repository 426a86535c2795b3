package nl.coachopdebank.pipeline.codec;

import java.util.List;
import nl.coachopdebank.conversation.Advice;
import nl.coachopdebank.conversation.CardText;
import nl.coachopdebank.conversation.Choice;
import nl.coachopdebank.conversation.MessageBody;
import nl.coachopdebank.conversation.Progress;
import nl.coachopdebank.conversation.SafetyCard;
import nl.coachopdebank.conversation.SourceLine;
import nl.coachopdebank.conversation.VoucherCard;
import org.jspecify.annotations.Nullable;

/** The fields of a message's body; whether it is personal shows from where it is kept. */
final class MessageBodyJson {
    private MessageBodyJson() {}

    static void write(MessageBody body, JsonOut out) {
        out.text("x", body.text());
        ChoiceJson.write("c", body.choices(), out);
        out.maybe("m", body.several());
        Progress progress = body.progress();
        if (progress != null) {
            out.number("p", progress.step());
            out.number("o", progress.of());
        }
        out.maybe("t", body.topic());
        out.maybe("f", body.flow());
        out.maybe("s", body.step());
        VoucherJson.sources("so", body.sources(), out);
        out.objects("v", body.vouchers(), card -> VoucherJson.write(card, out));
        AdviceJson.write("a", body.advice(), out);
        SafetyCard safety = body.safety();
        if (safety != null) {
            out.object("sa", () -> safety(safety, out));
        }
        CardText around = body.cardText();
        if (around != null) {
            out.object("ct", () -> {
                out.text("t", around.told());
                out.text("l", around.lead());
                out.text("c", around.close());
            });
        }
    }

    private static void safety(SafetyCard safety, JsonOut out) {
        out.text("k", safety.kind());
        out.objects("l", safety.lines(), line -> {
            out.text("n", line.name());
            out.text("t", line.number());
        });
    }

    static final class Reading implements JsonIn.Fields<MessageBody> {
        private final boolean personal;
        private String text = "";
        private List<Choice> choices = List.of();
        private @Nullable String several;
        private int step;
        private int of;
        private @Nullable String topic;
        private @Nullable String flow;
        private @Nullable String flowStep;
        private List<SourceLine> sources = List.of();
        private List<VoucherCard> vouchers = List.of();
        private @Nullable Advice advice;
        private @Nullable SafetyCard safety;
        private @Nullable CardText cardText;

        Reading(boolean personal) {
            this.personal = personal;
        }

        @Override
        public void read(String field, JsonIn in) {
            switch (field) {
                case "x" -> text = in.text();
                case "c" -> choices = in.objects(ChoiceJson.Reading::new);
                case "m" -> several = in.text();
                case "p" -> step = in.smallNumber();
                case "o" -> of = in.smallNumber();
                case "t" -> topic = in.text();
                case "f" -> flow = in.text();
                case "s" -> flowStep = in.text();
                case "so" -> sources = in.objects(VoucherJson.SourceReading::new);
                case "v" -> vouchers = in.objects(VoucherJson.Reading::new);
                case "a" -> advice = in.object(new AdviceJson.Reading());
                case "sa" -> safety = in.object(new SafetyReading());
                case "ct" -> cardText = in.object(new CardTextReading());
                default -> {
                    return;
                }
            }
        }

        @Override
        public MessageBody build() {
            Progress progress = step == 0 && of == 0 ? null : new Progress(step, of);
            return new MessageBody(
                    text, choices, several, progress, topic, flow, flowStep, sources, vouchers, advice, safety,
                    cardText, personal);
        }
    }

    private static final class CardTextReading implements JsonIn.Fields<CardText> {
        private String told = "";
        private String lead = "";
        private String close = "";

        @Override
        public void read(String field, JsonIn in) {
            switch (field) {
                case "t" -> told = in.text();
                case "l" -> lead = in.text();
                case "c" -> close = in.text();
                default -> {
                    return;
                }
            }
        }

        @Override
        public CardText build() {
            return new CardText(told, lead, close);
        }
    }

    private static final class SafetyReading implements JsonIn.Fields<SafetyCard> {
        private String kind = "";
        private List<SafetyCard.Line> lines = List.of();

        @Override
        public void read(String field, JsonIn in) {
            if (field.equals("k")) {
                kind = in.text();
            } else if (field.equals("l")) {
                lines = in.objects(HelpLineReading::new);
            }
        }

        @Override
        public SafetyCard build() {
            return new SafetyCard(kind, lines);
        }
    }

    private static final class HelpLineReading implements JsonIn.Fields<SafetyCard.Line> {
        private String name = "";
        private String number = "";

        @Override
        public void read(String field, JsonIn in) {
            if (field.equals("n")) {
                name = in.text();
            } else if (field.equals("t")) {
                number = in.text();
            }
        }

        @Override
        public SafetyCard.Line build() {
            return new SafetyCard.Line(name, number);
        }
    }
}
