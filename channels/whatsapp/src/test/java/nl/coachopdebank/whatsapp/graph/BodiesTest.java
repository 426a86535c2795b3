package nl.coachopdebank.whatsapp.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.coachopdebank.whatsapp.Payloads;
import nl.coachopdebank.whatsapp.graph.ChoiceList.Row;
import nl.coachopdebank.whatsapp.graph.ChoiceList.Section;
import nl.coachopdebank.whatsapp.graph.ReplyButtons.Button;
import nl.coachopdebank.whatsapp.graph.Template.Parameter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The body of a message that we send")
class BodiesTest {
    private static final Recipient PERSON = Recipient.phone("31600000101");
    private static final Recipient NAMELESS = Recipient.userId("NL.9990000000000000101");

    /** Files, pictures and the like, places, contacts, links as buttons and emoji are not sent. */
    private static final Set<String> NOT_SENT = Set.of(
            "out-audio-voice.json",
            "out-contacts.json",
            "out-cta-url.json",
            "out-document.json",
            "out-image-id.json",
            "out-image-link.json",
            "out-location-request.json",
            "out-location.json",
            "out-reaction-remove.json",
            "out-reaction.json",
            "out-request-contact-info.json",
            "out-sticker.json",
            "out-template-header-image-url-button.json",
            "out-video.json");

    private static final Map<String, Map<String, Object>> SENT = Map.ofEntries(
            sent("out-text.json", message("Dank je, ik kijk met je mee.")),
            sent("out-text-preview.json", to(Text.withPreview("Lees meer: https://example.invalid/lees-meer"))),
            sent("out-text-reply.json", message("Over je vraag:").quoting("wamid.FAKETEXT==")),
            sent("out-text-to-bsuid.json", OutgoingMessage.of(NAMELESS, Text.of("Hallo"))),
            sent("out-text-opaque.json", message("Hallo").withOwnId("conv-0001/turn-7")),
            sent(
                    "out-text-formatted.json",
                    message("*Vet* _cursief_ ~door~ ```code```\n* punt een\n* punt twee\n1. een\n> citaat\n`inline`")),
            sent(
                    "out-buttons.json",
                    to(new ReplyButtons(
                            "Hulp nodig?",
                            "Wil je een coach spreken? Een coach antwoordt vaak pas de volgende dag.",
                            "Je kunt altijd STOP sturen",
                            List.of(
                                    new Button("handover:yes", "Ja, graag"),
                                    new Button("handover:no", "Nee, later"),
                                    new Button("topic:other", "Iets anders"))))),
            sent(
                    "out-list.json",
                    to(new ChoiceList(
                            "Onderwerpen",
                            "Waar wil je het over hebben?",
                            "Kies er één",
                            "Toon onderwerpen",
                            List.of(
                                    new Section(
                                            "Nu",
                                            List.of(
                                                    new Row("topic:stuck", "Ik zit vast", "Tips voor nu"),
                                                    new Row("topic:setback", "Het lukte niet", "Weer oppakken"))),
                                    new Section(
                                            "Later",
                                            List.of(
                                                    new Row("topic:plan", "Plan maken", null),
                                                    new Row("topic:other", "Iets anders", null))))))),
            sent("out-template-no-params.json", to(template("antwoord_klaar"))),
            sent("out-template-to-bsuid.json", OutgoingMessage.of(NAMELESS, template("antwoord_klaar"))),
            sent(
                    "out-template-positional.json",
                    to(template("antwoord_klaar_v2", Parameter.of("Testpersoon"), Parameter.of("coach Voorbeeld")))),
            sent(
                    "out-template-named.json",
                    to(template(
                            "antwoord_klaar_v3",
                            Parameter.named("first_name", "Testpersoon"),
                            Parameter.named("coach_name", "coach Voorbeeld")))),
            sent(
                    "out-template-quick-reply-payload.json",
                    to(new Template(
                            "antwoord_klaar_v4",
                            "nl",
                            List.of(Parameter.named("first_name", "Testpersoon")),
                            List.of("open-answer:conv-0001")))),
            Map.entry("out-mark-read.json", new ReadReceipt("wamid.FAKETEXT==", false).body()),
            Map.entry("out-typing.json", new ReadReceipt("wamid.FAKETEXT==", true).body()));

    private static Map.Entry<String, Map<String, Object>> sent(String file, OutgoingMessage message) {
        return Map.entry(file, message.body());
    }

    private static OutgoingMessage message(String text) {
        return to(Text.of(text));
    }

    private static OutgoingMessage to(Sendable message) {
        return OutgoingMessage.of(PERSON, message);
    }

    private static Template template(String name, Parameter... parameters) {
        return new Template(name, "nl", List.of(parameters), List.of());
    }

    @TestFactory
    Stream<DynamicTest> equalsTheExampleOfItsKind() {
        List<String> files =
                Payloads.listed("outbound").stream().map(Payloads::file).toList();
        assertThat(files)
                .hasSize(29)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(SENT.keySet().stream(), NOT_SENT.stream()).toList());
        return files.stream()
                .filter(SENT::containsKey)
                .map(file -> DynamicTest.dynamicTest(
                        file, () -> assertThat(json(SENT.get(file))).isEqualTo(Payloads.json(file))));
    }

    private static JsonNode json(Map<String, Object> body) {
        return JsonMapper.shared().readTree(JsonMapper.shared().writeValueAsBytes(body));
    }

    @Test
    void goesToThePhoneWhenItIsKnownAndElseToTheUserId() {
        assertThat(Recipient.of("31600000101", "NL.999")).isEqualTo(PERSON);
        assertThat(Recipient.of("+31600000101", null)).isEqualTo(PERSON);
        assertThat(Recipient.of(null, "NL.9990000000000000101")).isEqualTo(NAMELESS);
    }

    @Test
    void isNotInTheTextOfTheMessage() {
        OutgoingMessage all = to(new ReplyButtons("kop", "vraag", "voet", List.of(new Button("knop", "titel"))))
                .quoting("wamid.1")
                .withOwnId("eigen");

        assertThat(Stream.of(
                                all,
                                message("woorden").quoting("wamid.1"),
                                to(ChoiceList.of("vraag", "knop", List.of(new Row("wamid", "titel", null)))),
                                to(template("naam", Parameter.of("woorden"))),
                                new ReadReceipt("wamid.1", true),
                                NAMELESS,
                                Parameter.of("woorden"),
                                new SendResult.Accepted("wamid.1"))
                        .map(Object::toString))
                .noneMatch(text -> text.matches(".*(316000|999|wamid|eigen|kop|vraag|voet|knop|titel|woorden).*"));
    }
}
