package nl.coachopdebank.pipeline.codec;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.coachopdebank.conversation.Advice;
import nl.coachopdebank.conversation.Anamnesis;
import nl.coachopdebank.conversation.Choice;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.HandOff;
import nl.coachopdebank.conversation.Holder;
import nl.coachopdebank.conversation.Position;
import nl.coachopdebank.conversation.facts.Fact;
import nl.coachopdebank.conversation.facts.Facts;
import nl.coachopdebank.conversation.release.Language;
import org.jspecify.annotations.Nullable;

/** The fields of a conversation; its id and its secret's hash stand elsewhere. */
final class ConversationJson {
    private ConversationJson() {}

    static void write(Conversation conversation, JsonOut out) {
        out.text("c", conversation.channel());
        out.text("r", conversation.region());
        out.text("l", conversation.language().code());
        out.text("re", conversation.release());
        position(conversation.position(), out);
        out.texts("pa", conversation.path());
        offered(conversation.offered(), out);
        out.number("m", conversation.misses());
        facts(conversation.facts(), out);
        AdviceJson.write("ad", conversation.advice(), out);
        out.texts("ex", conversation.explained());
        out.texts("fl", conversation.flags());
        if (conversation.holder() != Holder.BOT) {
            out.text("h", conversation.holder().name());
        }
        out.number("e", conversation.epoch());
        out.number("n", conversation.handOffs());
        HandOff handOff = conversation.handOff();
        if (handOff != null) {
            out.object("ho", () -> HandOffJson.write(handOff, out));
        }
        anamnesis(conversation.anamnesis(), out);
        out.number("q", conversation.lastSeq());
        out.time("t", conversation.lastAt());
        if (!conversation.residentLastAt().equals(conversation.lastAt())) {
            out.time("rt", conversation.residentLastAt());
        }
    }

    private static void offered(List<Choice> choices, JsonOut out) {
        if (ChoiceJson.arePlain(choices)) {
            ChoiceJson.writePlain("o", choices, out);
        } else {
            ChoiceJson.write("of", choices, out);
        }
    }

    private static void position(@Nullable Position position, JsonOut out) {
        if (position != null) {
            out.object("po", () -> {
                out.text("f", position.flow());
                out.text("s", position.step());
                out.number("m", position.misses());
                out.maybe("e", position.editing());
            });
        }
    }

    private static void facts(Facts facts, JsonOut out) {
        if (!facts.isEmpty()) {
            out.object("fa", () -> facts.list().forEach(fact -> out.orNull(fact.name(), fact.value())));
        }
    }

    private static void anamnesis(Anamnesis anamnesis, JsonOut out) {
        if (!anamnesis.entries().isEmpty()) {
            out.object(
                    "an",
                    () -> anamnesis
                            .entries()
                            .forEach((field, entry) -> out.object(field, () -> {
                                out.text("x", entry.value());
                                out.text("b", entry.by());
                                out.time("t", entry.at());
                            })));
        }
    }

    static final class Reading implements JsonIn.Fields<Conversation> {
        private final ConversationId id;
        private final String secretHash;
        private String channel = "";
        private String region = "";
        private Language language = Language.NL;
        private String release = "";
        private @Nullable Position position;
        private List<String> path = List.of();
        private List<Choice> offered = List.of();
        private int misses;
        private Facts facts = Facts.NONE;
        private @Nullable Advice advice;
        private List<String> explained = List.of();
        private List<String> flags = List.of();
        private Holder holder = Holder.BOT;
        private long epoch;
        private int handOffs;
        private @Nullable HandOff handOff;
        private Anamnesis anamnesis = Anamnesis.NONE;
        private long lastSeq;
        private Instant lastAt = Instant.EPOCH;
        private @Nullable Instant residentLastAt;

        Reading(ConversationId id, String secretHash) {
            this.id = id;
            this.secretHash = secretHash;
        }

        @Override
        public void read(String field, JsonIn in) {
            switch (field) {
                case "c" -> channel = in.text();
                case "r" -> region = in.text();
                case "l" -> language = Language.find(in.text()).orElse(Language.NL);
                case "re" -> release = in.text();
                case "po" -> position = in.object(new PositionReading());
                case "pa" -> path = in.texts();
                case "o" -> offered = in.object(new ChoiceJson.PlainReading());
                case "of" -> offered = in.objects(ChoiceJson.Reading::new);
                case "m" -> misses = in.smallNumber();
                case "fa" -> facts = in.object(new FactsReading());
                case "ad" -> advice = in.object(new AdviceJson.Reading());
                case "ex" -> explained = in.texts();
                case "fl" -> flags = in.texts();
                case "h" -> holder = Holder.valueOf(in.text());
                case "e" -> epoch = in.number();
                case "n" -> handOffs = in.smallNumber();
                case "ho" -> handOff = in.object(new HandOffJson.Reading());
                case "an" -> anamnesis = in.object(new AnamnesisReading());
                case "q" -> lastSeq = in.number();
                case "t" -> lastAt = in.time();
                case "rt" -> residentLastAt = in.time();
                default -> {
                    return;
                }
            }
        }

        @Override
        public Conversation build() {
            return new Conversation(
                    id,
                    channel,
                    region,
                    language,
                    release,
                    secretHash,
                    position,
                    path,
                    offered,
                    misses,
                    facts,
                    advice,
                    explained,
                    flags,
                    holder,
                    epoch,
                    handOffs,
                    handOff,
                    anamnesis,
                    lastSeq,
                    lastAt,
                    residentLastAt == null ? lastAt : residentLastAt);
        }
    }

    private static final class PositionReading implements JsonIn.Fields<Position> {
        private String flow = "";
        private String step = "";
        private int misses;
        private @Nullable String editing;

        @Override
        public void read(String field, JsonIn in) {
            switch (field) {
                case "f" -> flow = in.text();
                case "s" -> step = in.text();
                case "m" -> misses = in.smallNumber();
                case "e" -> editing = in.text();
                default -> {
                    return;
                }
            }
        }

        @Override
        public Position build() {
            return new Position(flow, step, misses, editing);
        }
    }

    private static final class FactsReading implements JsonIn.Fields<Facts> {
        private final List<Fact> facts = new ArrayList<>();

        @Override
        public void read(String field, JsonIn in) {
            facts.add(new Fact(field, in.orNull()));
        }

        @Override
        public Facts build() {
            return Facts.of(facts);
        }
    }

    private static final class AnamnesisReading implements JsonIn.Fields<Anamnesis> {
        private final Map<String, Anamnesis.Entry> entries = new LinkedHashMap<>();

        @Override
        public void read(String field, JsonIn in) {
            entries.put(field, in.object(new EntryReading()));
        }

        @Override
        public Anamnesis build() {
            return new Anamnesis(entries);
        }
    }

    private static final class EntryReading implements JsonIn.Fields<Anamnesis.Entry> {
        private String value = "";
        private String by = "";
        private Instant at = Instant.EPOCH;

        @Override
        public void read(String field, JsonIn in) {
            switch (field) {
                case "x" -> value = in.text();
                case "b" -> by = in.text();
                case "t" -> at = in.time();
                default -> {
                    return;
                }
            }
        }

        @Override
        public Anamnesis.Entry build() {
            return new Anamnesis.Entry(value, by, at);
        }
    }
}
