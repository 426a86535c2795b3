package nl.coachopdebank.whatsapp.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.coachopdebank.conversation.Choice;
import nl.coachopdebank.pipeline.Brought;
import nl.coachopdebank.pipeline.Brought.Accepted;
import nl.coachopdebank.pipeline.Brought.Later;
import nl.coachopdebank.pipeline.Brought.Nothing;
import nl.coachopdebank.pipeline.Brought.Refused;
import nl.coachopdebank.pipeline.Brought.Unknown;
import nl.coachopdebank.whatsapp.Payloads;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("What is said to somebody on WhatsApp")
class WhatsAppChannelTest extends Desk {
    private static final String OWN_ID = Said.TALK + ":7:0:1";
    private static final Choice LINK = new Choice("_link", "Naar de webchat");

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    /** An example without what we do not send, and with our own id. */
    private static ObjectNode example(String file) {
        ObjectNode example = ((ObjectNode) Payloads.json(file)).put("biz_opaque_callback_data", OWN_ID);
        if (example.path("interactive") instanceof ObjectNode interactive) {
            interactive.remove("header");
            interactive.remove("footer");
        }
        return example;
    }

    private static Choice[] choices(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Choice("situatie:" + i, "Antwoord " + i))
                .toArray(Choice[]::new);
    }

    private static Set<String> members(String before, JsonNode node) {
        Set<String> members = new TreeSet<>();
        node.propertyStream().forEach(part -> {
            members.add(before + part.getKey());
            members.addAll(members(before + part.getKey() + ".", part.getValue()));
        });
        if (node.isArray()) {
            node.forEach(part -> members.addAll(members(before, part)));
        }
        return members;
    }

    @Test
    void isATextWithOurOwnId() {
        Brought brought = bring(Said.byBot("Hallo"));

        assertThat(brought).isEqualTo(new Accepted(false));
        assertThat(onlySent()).isEqualTo(example("out-text-opaque.json"));
    }

    @Test
    void hasButtonsWhenThereAreThreeChoices() {
        bring(Said.byBot(
                "Wil je een coach spreken? Een coach antwoordt vaak pas de volgende dag.",
                new Choice("handover:yes", "Ja, graag"),
                new Choice("handover:no", "Nee, later"),
                new Choice("topic:other", "Iets anders")));

        assertThat(onlySent()).isEqualTo(example("out-buttons.json"));
    }

    @Test
    void hasAListWhenThereAreSixChoices() {
        bring(Said.byBot("Hoe is het nu met je werk?", choices(6)));

        JsonNode sent = onlySent();
        assertThat(sent.path("interactive").path("type").asString()).isEqualTo("list");
        assertThat(sent.path("interactive").path("body").path("text").asString())
                .isEqualTo("Hoe is het nu met je werk?");
        JsonNode action = sent.path("interactive").path("action");
        assertThat(action.path("button").asString()).isEqualTo("Kies een antwoord");
        assertThat(action.path("sections").path(0).path("rows")).isEqualTo(json("""
                        [{"id": "situatie:1", "title": "Antwoord 1"}, {"id": "situatie:2", "title": "Antwoord 2"},
                         {"id": "situatie:3", "title": "Antwoord 3"}, {"id": "situatie:4", "title": "Antwoord 4"},
                         {"id": "situatie:5", "title": "Antwoord 5"}, {"id": "situatie:6", "title": "Antwoord 6"}]"""));
        assertThat(members("", example("out-list.json"))).containsAll(members("", sent));
        assertThat(sent.path("biz_opaque_callback_data").asString()).isEqualTo(OWN_ID);
    }

    @Test
    void ofACoachBeginsWithTheName() {
        bring(Said.byCoach("Anna", "Goedemorgen, ik lees met je mee."));

        assertThat(onlySent().path("text").path("body").asString())
                .isEqualTo("*Anna:*\nGoedemorgen, ik lees met je mee.");
    }

    @Test
    void inOneTurnIsOneMessage() {
        Brought brought = bring(Said.byBot("Ik ben een chatbot.").andByBot("Wat wil je weten?", choices(2)));

        assertThat(brought).isEqualTo(new Accepted(false));
        assertThat(onlySent().path("interactive").path("body").path("text").asString())
                .isEqualTo("Ik ben een chatbot.\n\nWat wil je weten?");
    }

    @Test
    void thatIsTooLongGoesInPartsOneByOne() {
        Said said = Said.byBot("Dit is een lange zin over werk. ".repeat(200));

        assertThat(bring(said)).isEqualTo(new Accepted(true));
        assertThat(bring(said.part(1))).isEqualTo(new Accepted(false));
        assertThat(bring(said.part(2))).isEqualTo(new Nothing());

        assertThat(sent())
                .extracting(body -> body.path("biz_opaque_callback_data").asString())
                .containsExactly(Said.TALK + ":7:0:1", Said.TALK + ":7:1:1");
    }

    @Test
    void offersALinkToTheWebChatInItsWordsAndNotAsAChoice() {
        bring(Said.byBot("Met deze link ga je verder.", LINK));

        assertThat(onlySent()).isEqualTo(json("""
                {"messaging_product": "whatsapp", "recipient_type": "individual", "to": "+31600000101",
                 "biz_opaque_callback_data": "%s", "type": "text", "text": {"preview_url": false,
                 "body": "Met deze link ga je verder.\\n\\nhttps://example.invalid/chat/#verder=%s"}}""".formatted(OWN_ID, PASS)));
    }

    @Test
    void keepsTheOtherChoicesBesideALink() {
        bring(Said.byBot("Met deze link ga je verder.", LINK, new Choice("_menu", "Menu")));

        assertThat(onlySent().path("interactive").path("action").path("buttons"))
                .isEqualTo(json("[{\"type\": \"reply\", \"reply\": {\"id\": \"_menu\", \"title\": \"Menu\"}}]"));
        assertThat(onlySent().path("interactive").path("body").path("text").asString())
                .contains("#verder=" + PASS);
    }

    @Test
    void goesToTheUserIdOfWhoShowsNoNumber() {
        people.wrote(Said.TALK, null, "NL.9990000000000000101", clock.instant());
        metaAnswers("resp-send-ok-bsuid.json");

        assertThat(bring(Said.byBot("Hallo"))).isEqualTo(new Accepted(false));

        assertThat(onlySent()).isEqualTo(example("out-text-to-bsuid.json"));
    }

    @Test
    void isNotSentToWhoIsNotKnownAnyMore() {
        people.forgets(Said.TALK);

        assertThat(bring(Said.byBot("Hallo"))).isEqualTo(new Refused(Reasons.NOBODY));

        assertThat(sent()).isEmpty();
        assertThat(channel.reason(Reasons.NOBODY)).isEqualTo("Deze bewoner is niet meer bekend op WhatsApp.");
    }

    @Test
    void waitsWhileTheStoreIsAway() {
        people.goesAway();

        assertThat(bring(Said.byBot("Hallo"))).isEqualTo(new Later(Duration.ofMinutes(1), false, 0));

        assertThat(sent()).isEmpty();
    }

    @Test
    void thatCannotBeMadeIntoAMessageIsNotTriedForEver() {
        people.wrote(Said.TALK, "no number", null, clock.instant());

        Brought brought = bring(Said.byBot("Hallo"));

        assertThat(brought)
                .isInstanceOfSatisfying(
                        Later.class, later -> assertThat(later.counts()).isTrue());
    }

    @Test
    void mayHaveGoneOutWhenMetaAnswersTooLate() {
        metaAnswers(answer("resp-send-ok.json").withFixedDelay(5_000));

        assertThat(bring(Said.byBot("Hallo"))).isEqualTo(new Unknown());
    }

    @Test
    void mayHaveGoneOutWhenMetaGivesHalfAnAnswer() {
        metaAnswers(
                aResponse().withHeader("Content-Length", "1000").withBody("{\"messages\":[{\"id\":\"wamid.HALF\"}]}"));

        assertThat(bring(Said.byBot("Hallo"))).isEqualTo(new Unknown());
    }

    @Test
    void hasGoneOutWhenMetaAnswersJustInTime() {
        metaAnswers(answer("resp-send-ok.json").withFixedDelay(200));

        assertThat(bring(Said.byBot("Hallo"))).isEqualTo(new Accepted(false));
    }

    @Test
    void isTriedAgainWhenMetaCouldNotBeReached() {
        close();
        open(URI.create("http://127.0.0.1:1"));

        assertThat(bring(Said.byBot("Hallo"))).isEqualTo(new Later(Duration.ZERO, true, 0));
    }

    @Test
    void waitsWhenTooMuchWentToOnePersonAndNotForOthers() {
        for (int i = 0; i < SETTINGS.burst(); i++) {
            assertThat(bring(Said.byBot("Hallo"))).isEqualTo(new Accepted(false));
        }

        assertThat(bring(Said.byBot("Hallo"))).isEqualTo(new Later(SETTINGS.spacing(), false, 0));
        assertThat(bring(Said.byBot("Hallo").to(Said.OTHER_TALK))).isEqualTo(new Accepted(false));
        clock.pass(SETTINGS.spacing());
        assertThat(bring(Said.byBot("Hallo"))).isEqualTo(new Accepted(false));
    }
}
