package nl.coachopdebank.pipeline.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import nl.coachopdebank.conversation.Choice;
import nl.coachopdebank.conversation.CoachInput;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.FirstTalk;
import nl.coachopdebank.conversation.HandOff;
import nl.coachopdebank.conversation.Holder;
import nl.coachopdebank.conversation.MessageBody;
import nl.coachopdebank.conversation.Outcome;
import nl.coachopdebank.conversation.Promise;
import nl.coachopdebank.pipeline.HandOffLine;
import nl.coachopdebank.pipeline.Review;
import nl.coachopdebank.pipeline.Review.Verdict;
import nl.coachopdebank.pipeline.RichSamples;
import nl.coachopdebank.pipeline.Samples;
import nl.coachopdebank.pipeline.Stored;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What is stored")
class CodecTest {
    private static final Instant AT = Samples.AT;
    private static final ConversationId ID = Samples.id(new Random(1));

    static Stream<ConversationInput> inputs() {
        return Stream.of(
                Samples.started(),
                new ConversationInput.Started("s", AT, "whatsapp", "", "en", "zelftriage", ""),
                Samples.said("m1", "Hallo \"jij\" \\ \n <b> \ud83d\ude42"),
                Samples.said("m2", ""),
                new ConversationInput.ResidentChose("m3", AT, "ja"),
                new ConversationInput.ResidentReturned("m4", AT),
                new ConversationInput.TimerFired("lapse@17", AT, "lapse"),
                new CoachInput(
                        "a1",
                        AT,
                        CoachInput.Action.CLOSE,
                        "anna",
                        "Anna",
                        "h-1",
                        "tekst",
                        "light",
                        List.of("A", "B"),
                        true),
                Samples.coach("a2", CoachInput.Action.TAKE, "bram", ""),
                Samples.said("m5", "fijner dan een milliseconde"),
                new ConversationInput.Erase("x", AT.plusNanos(5)));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void inputsComeBackAsTheyWere(ConversationInput input) {
        assertThat(InputCodec.decode(InputCodec.encode(input))).isEqualTo(input);
    }

    @Test
    void statesComeBackAsTheyWere() {
        Stored rich = RichSamples.stored(ID);
        assertThat(StateCodec.decode(ID, StateCodec.encode(rich))).isEqualTo(rich);
        Stored blank = new Stored(Conversation.blank(ID, Samples.started()), 1, Map.of());
        assertThat(StateCodec.decode(ID, StateCodec.encode(blank))).isEqualTo(blank);
    }

    @Test
    void stateOfAnEarlierBuildHasOneLastMoment() {
        byte[] now = StateCodec.encode(RichSamples.stored(ID));
        String earlier = new String(now, StandardCharsets.UTF_8).replaceFirst(",\"rt\":[0-9]+", "");
        Conversation read =
                StateCodec.decode(ID, earlier.getBytes(StandardCharsets.UTF_8)).conversation();
        assertThat(earlier.length()).isLessThan(new String(now, StandardCharsets.UTF_8).length());
        assertThat(read.residentLastAt()).isEqualTo(read.lastAt());
    }

    static Stream<List<Choice>> offers() {
        return Stream.of(
                List.of(),
                List.of(new Choice("ja", "Ja"), new Choice("nee", "")),
                List.of(new Choice("ja", "Ja"), new Choice("ja", "Ja hoor")),
                List.of(new Choice("plan", "Een plan", "closed"), new Choice("geen", "Geen", true)));
    }

    @ParameterizedTest
    @MethodSource("offers")
    void whatWasOfferedComesBackAsItWas(List<Choice> offered) {
        Stored stored = new Stored(RichSamples.conversation(ID, offered), 3, Map.of());
        assertThat(StateCodec.decode(ID, StateCodec.encode(stored))).isEqualTo(stored);
    }

    @Test
    void stateOfAnEarlierBuildStillOffersWhatItDid() {
        Stored stored = RichSamples.stored(ID);
        String now = new String(StateCodec.encode(stored), StandardCharsets.UTF_8);
        String earlier = now.replace(
                "\"o\":{\"a\":\"Label A\",\"b\":\"Label B\"}",
                "\"of\":[{\"v\":\"a\",\"l\":\"Label A\"},{\"v\":\"b\",\"l\":\"Label B\"}]");
        assertThat(earlier).isNotEqualTo(now);
        assertThat(StateCodec.decode(ID, earlier.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(stored);
    }

    @Test
    void stateBeginsWithVersionAndSecretHash() {
        byte[] state = StateCodec.encode(RichSamples.stored(ID));
        assertThat(new String(state, StandardCharsets.UTF_8)).startsWith("000000000042" + Samples.SECRET_HASH + "{");
        assertThat(StateCodec.secretHash(state)).isEqualTo(Samples.SECRET_HASH);
    }

    static Stream<Event> events() {
        return Stream.of(
                new Event.Message(7, AT, Event.Sender.RESIDENT, "", "m7", null, MessageBody.ofText("hoi", true)),
                new Event.Message(7, AT, Event.Sender.BOT, "Chatbot", "b7", "m7", RichSamples.body(true)),
                new Event.Message(7, AT, Event.Sender.BOT, "Chatbot", "b7", "m7", RichSamples.body(false)),
                new Event.Message(7, AT, Event.Sender.COACH, "Anna", "a7", null, MessageBody.ofText("", true)),
                new Event.Status(7, AT, Holder.COACH, "Anna", null),
                new Event.Status(7, AT, Holder.WAITING, null, new Promise(AT, "straks")));
    }

    @ParameterizedTest
    @MethodSource("events")
    void eventsComeBackAsTheyWere(Event event) {
        EventCodec.Line line = EventCodec.encode(event, new SharedParts());
        EventCodec.Unresolved read = EventCodec.decode(line.bytes());
        SharedParts elsewhere = new SharedParts();
        SharedPart part = line.shared() == null
                ? null
                : elsewhere.learn(line.shared().address(), line.shared().bytes());
        assertThat(read.shared())
                .isEqualTo(line.shared() == null ? null : line.shared().address());
        assertThat(read.at(7, part)).isEqualTo(event);
    }

    @Test
    void eventOfAnEarlierBuildNamesTheResident() {
        byte[] earlier =
                "{\"t\":1,\"m\":\"m7\",\"w\":\"RESIDENT\",\"b\":{\"x\":\"hoi\"}}".getBytes(StandardCharsets.UTF_8);
        assertThat(EventCodec.decode(earlier).at(7, null))
                .isEqualTo(new Event.Message(
                        7,
                        Instant.ofEpochMilli(1),
                        Event.Sender.RESIDENT,
                        "",
                        "m7",
                        null,
                        MessageBody.ofText("hoi", true)));
    }

    @Test
    void aSharedPartHasTheSameAddressOnEveryServer() {
        SharedPart part = new SharedPart(Event.Sender.BOT, "Chatbot", RichSamples.body(false));
        String here = new SharedParts().addressed(part).address();
        assertThat(new SharedParts().addressed(part).address()).isEqualTo(here).hasSize(12);
    }

    @Test
    void anEventWithoutItsSharedPartIsNotInvented() {
        Event event = new Event.Message(1, AT, Event.Sender.BOT, "Chatbot", "b", null, RichSamples.body(false));
        byte[] bytes = EventCodec.encode(event, new SharedParts()).bytes();
        assertThatThrownBy(() -> EventCodec.decode(bytes).at(1, null)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void linesAndOutcomesComeBackAsTheyWere() {
        HandOffLine line = new HandOffLine(RichSamples.handOff(ID), ID, "web", "zwolle", "nl");
        assertThat(HandOffLineCodec.decode(HandOffLineCodec.encode(line))).isEqualTo(line);
        for (Outcome outcome : List.of(Outcome.DONE, Outcome.refused("Anna"), new Outcome(true, "x"))) {
            assertThat(OutcomeCodec.decode(OutcomeCodec.encode(outcome))).isEqualTo(outcome);
        }
    }

    @Test
    void lineOfAnEarlierBuildBeganWithWhatItHoldsNow() {
        HandOffLine line = new HandOffLine(RichSamples.handOff(ID), ID, "web", "zwolle", "nl");
        String now = new String(HandOffLineCodec.encode(line), StandardCharsets.UTF_8);
        String earlier = now.replaceFirst(",\"e\":\\{[^}]*}", "");
        HandOff read = HandOffLineCodec.decode(earlier.getBytes(StandardCharsets.UTF_8))
                .handOff();

        assertThat(earlier).isNotEqualTo(now);
        assertThat(read.first()).isEqualTo(new FirstTalk(read.promise().by(), read.takenAt(), "werkcoach", null));
        String waits = earlier.replaceFirst(",\"a\":[^,]*", "");
        assertThat(HandOffLineCodec.decode(waits.getBytes(StandardCharsets.UTF_8))
                        .handOff()
                        .first())
                .isEqualTo(FirstTalk.promised(read.promise().by()));
    }

    @Test
    void reviewsComeBackAsTheyWere() {
        Review review = new Review(
                "h-1", Verdict.YES, Verdict.PARTLY, Verdict.NO, Verdict.YES, "Leg \"voucher\" uit", "tineke", AT);
        assertThat(ReviewCodec.decode("h-1", ReviewCodec.encode(review))).isEqualTo(review);
    }

    @Test
    void fieldsOfANewerServerAreSkipped() {
        String input = "{\"new\":{\"a\":[1,{\"k\":\"x\"}]},\"k\":\"say\",\"i\":\"m\",\"list\":[[],{}],\"t\":"
                + AT.toEpochMilli() + ",\"x\":\"hoi\",\"flag\":true}";
        assertThat(InputCodec.decode(input.getBytes(StandardCharsets.UTF_8))).isEqualTo(Samples.said("m", "hoi"));
        String state = new String(StateCodec.encode(RichSamples.stored(ID)), StandardCharsets.UTF_8)
                .replace("{\"c\":\"web\"", "{\"zz\":{\"deep\":[{}]},\"c\":\"web\"")
                .replace("\"po\":{", "\"po\":{\"zz\":[1],");
        assertThat(StateCodec.decode(ID, state.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(RichSamples.stored(ID));
    }

    @Test
    void anUnknownKindOfInputIsRefused() {
        byte[] input = "{\"k\":\"dance\",\"i\":\"m\",\"t\":1}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> InputCodec.decode(input)).isInstanceOf(IllegalArgumentException.class);
    }
}
