package nl.coachopdebank.pipeline.codec;

import java.util.List;
import nl.coachopdebank.conversation.ConditionCheck;
import nl.coachopdebank.conversation.SourceLine;
import nl.coachopdebank.conversation.VoucherCard;
import org.jspecify.annotations.Nullable;

/** Voucher cards and sources, within a message. */
final class VoucherJson {
    private VoucherJson() {}

    static void write(VoucherCard card, JsonOut out) {
        out.text("i", card.scheme());
        out.text("n", card.name());
        out.text("s", card.status());
        out.maybe("d", card.asOf());
        out.text("p", card.pays());
        out.text("m", card.amount());
        out.objects("c", card.conditions(), check -> {
            out.text("t", check.text());
            out.text("c", check.check().name());
            out.maybe("a", check.answer());
        });
        out.text("w", card.decides());
        out.text("a", card.apply());
        out.maybe("u", card.applyUrl());
        out.text("o", card.note());
        sources("so", card.sources(), out);
        out.maybe("pe", card.period());
    }

    static void sources(String name, List<SourceLine> sources, JsonOut out) {
        out.objects(name, sources, source -> {
            out.text("t", source.title());
            out.maybe("u", source.url());
            out.text("c", source.checkedOn());
        });
    }

    static final class Reading implements JsonIn.Fields<VoucherCard> {
        private String scheme = "";
        private String name = "";
        private String status = "";
        private @Nullable String asOf;
        private String pays = "";
        private String amount = "";
        private List<ConditionCheck> conditions = List.of();
        private String decides = "";
        private String apply = "";
        private @Nullable String applyUrl;
        private String note = "";
        private List<SourceLine> sources = List.of();
        private @Nullable String period;

        @Override
        public void read(String field, JsonIn in) {
            switch (field) {
                case "i" -> scheme = in.text();
                case "n" -> name = in.text();
                case "s" -> status = in.text();
                case "d" -> asOf = in.text();
                case "p" -> pays = in.text();
                case "m" -> amount = in.text();
                case "c" -> conditions = in.objects(CheckReading::new);
                case "w" -> decides = in.text();
                case "a" -> apply = in.text();
                case "u" -> applyUrl = in.text();
                case "o" -> note = in.text();
                case "so" -> sources = in.objects(SourceReading::new);
                case "pe" -> period = in.text();
                default -> {
                    return;
                }
            }
        }

        @Override
        public VoucherCard build() {
            return new VoucherCard(
                    scheme,
                    name,
                    status,
                    asOf,
                    pays,
                    amount,
                    conditions,
                    decides,
                    apply,
                    applyUrl,
                    note,
                    sources,
                    period);
        }
    }

    private static final class CheckReading implements JsonIn.Fields<ConditionCheck> {
        private String text = "";
        private ConditionCheck.Check check = ConditionCheck.Check.UNASKED;
        private @Nullable String answer;

        @Override
        public void read(String field, JsonIn in) {
            switch (field) {
                case "t" -> text = in.text();
                case "c" -> check = ConditionCheck.Check.valueOf(in.text());
                case "a" -> answer = in.text();
                default -> {
                    return;
                }
            }
        }

        @Override
        public ConditionCheck build() {
            return new ConditionCheck(text, check, answer);
        }
    }

    static final class SourceReading implements JsonIn.Fields<SourceLine> {
        private String title = "";
        private @Nullable String url;
        private String checkedOn = "";

        @Override
        public void read(String field, JsonIn in) {
            switch (field) {
                case "t" -> title = in.text();
                case "u" -> url = in.text();
                case "c" -> checkedOn = in.text();
                default -> {
                    return;
                }
            }
        }

        @Override
        public SourceLine build() {
            return new SourceLine(title, url, checkedOn);
        }
    }
}
