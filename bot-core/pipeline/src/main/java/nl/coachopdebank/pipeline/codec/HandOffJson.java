package nl.coachopdebank.pipeline.codec;

import java.time.Instant;
import java.util.List;
import nl.coachopdebank.conversation.Consent;
import nl.coachopdebank.conversation.FirstTalk;
import nl.coachopdebank.conversation.HandOff;
import nl.coachopdebank.conversation.Promise;
import org.jspecify.annotations.Nullable;

/** A hand-off, within a state or a line of the coaches' list. */
final class HandOffJson {
    private HandOffJson() {}

    static void write(HandOff handOff, JsonOut out) {
        out.text("i", handOff.id());
        out.text("r", handOff.receipt());
        out.text("s", handOff.state().name());
        out.text("w", handOff.reason());
        out.text("x", handOff.wish());
        out.text("o", handOff.role());
        out.text("v", handOff.responsible());
        out.time("t", handOff.requestedAt());
        out.number("q", handOff.fromSeq());
        promise("p", handOff.promise(), out);
        out.object("e", () -> first(handOff.first(), out));
        out.object("c", () -> consent(handOff.consent(), out));
        out.maybe("f", handOff.safety());
        out.maybe("b", handOff.takenBy());
        out.maybe("n", handOff.takenByName());
        out.time("a", handOff.takenAt());
        out.objects("m", handOff.notes(), note -> note(note, out));
        HandOff.Closing closing = handOff.closing();
        if (closing != null) {
            out.object("z", () -> closing(closing, out));
        }
    }

    static void promise(String name, @Nullable Promise promise, JsonOut out) {
        if (promise != null) {
            out.object(name, () -> {
                out.time("t", promise.by());
                out.text("x", promise.text());
            });
        }
    }

    private static void first(FirstTalk first, JsonOut out) {
        out.time("p", first.promisedBy());
        out.time("t", first.takenAt());
        out.text("o", first.role());
        out.time("a", first.answeredAt());
    }

    private static void consent(Consent consent, JsonOut out) {
        out.text("g", consent.given().name());
        out.text("o", consent.organisation());
        out.text("x", consent.text());
        out.time("t", consent.at());
    }

    private static void note(HandOff.Note note, JsonOut out) {
        out.time("t", note.at());
        out.text("b", note.by());
        out.text("x", note.text());
    }

    private static void closing(HandOff.Closing closing, JsonOut out) {
        out.time("t", closing.at());
        out.text("o", closing.outcome());
        out.text("x", closing.agreement());
        out.texts("m", closing.instruments());
    }

    static final class Reading implements JsonIn.Fields<HandOff> {
        private String id = "";
        private String receipt = "";
        private HandOff.State state = HandOff.State.REQUESTED;
        private String reason = "";
        private String wish = "";
        private String role = "";
        private String responsible = "";
        private Instant requestedAt = Instant.EPOCH;
        private long fromSeq;
        private Promise promise = new Promise(Instant.EPOCH, "");
        private @Nullable FirstTalk first;
        private Consent consent = new Consent(Consent.Given.OPEN, "", "", Instant.EPOCH);
        private @Nullable String safety;
        private @Nullable String takenBy;
        private @Nullable String takenByName;
        private @Nullable Instant takenAt;
        private List<HandOff.Note> notes = List.of();
        private HandOff.@Nullable Closing closing;

        @Override
        public void read(String field, JsonIn in) {
            switch (field) {
                case "i" -> id = in.text();
                case "r" -> receipt = in.text();
                case "s" -> state = HandOff.State.valueOf(in.text());
                case "w" -> reason = in.text();
                case "x" -> wish = in.text();
                case "o" -> role = in.text();
                case "v" -> responsible = in.text();
                case "t" -> requestedAt = in.time();
                case "q" -> fromSeq = in.number();
                case "p" -> promise = in.object(new PromiseReading());
                case "e" -> first = in.object(new FirstTalkReading());
                case "c" -> consent = in.object(new ConsentReading());
                case "f" -> safety = in.text();
                case "b" -> takenBy = in.text();
                case "n" -> takenByName = in.text();
                case "a" -> takenAt = in.time();
                case "m" -> notes = in.objects(NoteReading::new);
                case "z" -> closing = in.object(new ClosingReading());
                default -> {
                    return;
                }
            }
        }

        @Override
        public HandOff build() {
            return new HandOff(
                    id,
                    receipt,
                    state,
                    reason,
                    wish,
                    role,
                    responsible,
                    requestedAt,
                    fromSeq,
                    promise,
                    first == null ? FirstTalk.asFarAsKnown(promise.by(), takenAt, role) : first,
                    consent,
                    safety,
                    takenBy,
                    takenByName,
                    takenAt,
                    notes,
                    closing);
        }
    }

    static final class PromiseReading implements JsonIn.Fields<Promise> {
        private Instant by = Instant.EPOCH;
        private String text = "";

        @Override
        public void read(String field, JsonIn in) {
            if (field.equals("t")) {
                by = in.time();
            } else if (field.equals("x")) {
                text = in.text();
            }
        }

        @Override
        public Promise build() {
            return new Promise(by, text);
        }
    }

    private static final class FirstTalkReading implements JsonIn.Fields<FirstTalk> {
        private Instant promisedBy = Instant.EPOCH;
        private @Nullable Instant takenAt;
        private String role = "";
        private @Nullable Instant answeredAt;

        @Override
        public void read(String field, JsonIn in) {
            switch (field) {
                case "p" -> promisedBy = in.time();
                case "t" -> takenAt = in.time();
                case "o" -> role = in.text();
                case "a" -> answeredAt = in.time();
                default -> {
                    return;
                }
            }
        }

        @Override
        public FirstTalk build() {
            return new FirstTalk(promisedBy, takenAt, role, answeredAt);
        }
    }

    private static final class ConsentReading implements JsonIn.Fields<Consent> {
        private Consent.Given given = Consent.Given.OPEN;
        private String organisation = "";
        private String text = "";
        private Instant at = Instant.EPOCH;

        @Override
        public void read(String field, JsonIn in) {
            switch (field) {
                case "g" -> given = Consent.Given.valueOf(in.text());
                case "o" -> organisation = in.text();
                case "x" -> text = in.text();
                case "t" -> at = in.time();
                default -> {
                    return;
                }
            }
        }

        @Override
        public Consent build() {
            return new Consent(given, organisation, text, at);
        }
    }

    private static final class NoteReading implements JsonIn.Fields<HandOff.Note> {
        private Instant at = Instant.EPOCH;
        private String by = "";
        private String text = "";

        @Override
        public void read(String field, JsonIn in) {
            switch (field) {
                case "t" -> at = in.time();
                case "b" -> by = in.text();
                case "x" -> text = in.text();
                default -> {
                    return;
                }
            }
        }

        @Override
        public HandOff.Note build() {
            return new HandOff.Note(at, by, text);
        }
    }

    private static final class ClosingReading implements JsonIn.Fields<HandOff.Closing> {
        private Instant at = Instant.EPOCH;
        private String outcome = "";
        private String agreement = "";
        private List<String> instruments = List.of();

        @Override
        public void read(String field, JsonIn in) {
            switch (field) {
                case "t" -> at = in.time();
                case "o" -> outcome = in.text();
                case "x" -> agreement = in.text();
                case "m" -> instruments = in.texts();
                default -> {
                    return;
                }
            }
        }

        @Override
        public HandOff.Closing build() {
            return new HandOff.Closing(at, outcome, agreement, instruments);
        }
    }
}
