package nl.coachopdebank.whatsapp.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.coachopdebank.whatsapp.Payloads;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("A webhook of an odd shape")
class OddShapesTest {
    private static final NotificationReader READER = new NotificationReader();
    private static final JsonNode ODD = JsonMapper.shared()
            .readTree("[null, true, 7, -1.5e300, \"\", \"x\", [], [[1]], [null], {}, {\"a\": {\"b\": []}}]");

    private static final String OURS = "999000000000002";

    @Test
    void takesABlankNumberForNone() {
        assertThat(new Person("", "NL.1", " ")).isEqualTo(new Person(null, "NL.1", null));
        assertThat(new Person(" ", "", null).isKnown()).isFalse();
    }

    @Test
    void losesNoMessageToAnUnreadableOne() {
        List<Happening> happenings = Webhooks.happenings("batch-poison-plus-good.json");

        assertThat(happenings.get(0))
                .isEqualTo(new Happening.Unreadable("message", OURS, "wamid.FAKEPOISON==", "text"));
        assertThat(happenings.get(1)).isInstanceOf(Happening.ResidentMessage.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "7",
                "'text'",
                "[]",
                "[[{}]]",
                "{}",
                "{'id':'x'}",
                "{'id':{},'type':[],'from':'1'}",
                "{'id':'x','type':'text','from':['1']}",
                "{'id':'x','type':'reaction','from':'1','reaction':'odd'}",
                "{'id':'x','type':'edit','from':'1','edit':{'message':7}}",
                "{'id':'x','type':'revoke','from':'1'}",
                "{'id':'x','type':'system','system':[1]}"
            })
    void callsAMessageUnreadableAndGoesOn(String odd) {
        Notification notification =
                Webhooks.readMessages(odd + ",{'id':'y','type':'text','from':'1','text':{'body':'good'}}");

        assertThat(notification.happenings()).hasSize(2);
        assertThat(notification.happenings().get(0)).isInstanceOf(Happening.Unreadable.class);
        assertThat(notification.happenings().get(1)).isInstanceOf(Happening.ResidentMessage.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':'x','type':'text','from':'1','text':{'body':'good'},'context':'odd','errors':'odd','timestamp':{}}",
                "{'id':'x','type':'text','from':1,'text':{'body':'good'},'context':[{}],'errors':[null,7,{'code':'odd'}]}",
                "{'id':'x','type':'text','from':'1','text':{'body':'good'},'group_id':null,'timestamp':'99999999999999999'}",
                "{'id':'x','type':'text','from':'1','text':{'body':'good'},'from_user_id':{'a':[1]},'errors':{}}",
                "{'id':'x','type':'text','from':'1','text':{'body':'good'},'errors':[{'code':1.5e300},{'code':99999999999}]}"
            })
    void hearsWordsBesidePartsOfAnOddShape(String message) {
        assertThat(Webhooks.readMessages(message).happenings())
                .satisfiesExactly(told ->
                        assertThat(((Happening.ResidentMessage) told).said()).isEqualTo(new Said.Words("good")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "hello", "{", "[]", "'text'", "null", "{} {}", "<html></html>", "\u0000"})
    void saysThatABodyIsNoJsonObject(String body) {
        assertThat(Webhooks.read(body)).isEqualTo(new Notification(false, List.of(), List.of()));
    }

    @Test
    void isUnreadableWhenItIsNestedWithoutEnd() {
        assertThat(Webhooks.read("{'a':" + "[".repeat(100_000)).readable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'object':7}",
                "{'object':'whatsapp_business_account'}",
                "{'object':'whatsapp_business_account','entry':7}",
                "{'object':'whatsapp_business_account','entry':[null,7,{'changes':'odd'}]}"
            })
    void tellsNothingWhenItHoldsNothing(String body) {
        assertThat(Webhooks.read(body)).isEqualTo(new Notification(true, List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "7", "{}", "{'value':7}", "{'field':'messages','value':{'messages':7,'statuses':null}}"})
    void passesOverAChangeThatSaysNothing(String change) {
        assertThat(Webhooks.read("{'object':'whatsapp_business_account','entry':[{'changes':[" + change + "]}]}")
                        .happenings())
                .satisfiesExactly(told -> assertThat(told).isInstanceOf(Happening.Ignored.class));
    }

    @Test
    void callsAStatusWithoutAnIdUnreadable() {
        assertThat(Webhooks.read(
                                "{'object':'whatsapp_business_account','entry':[{'changes':[{'field':'messages','value':"
                                        + "{'statuses':[{'status':'sent'},7,{'id':'x','status':'sent'}]}}]}]}")
                        .happenings())
                .extracting(told -> (Object) told.getClass())
                .isEqualTo(
                        List.of(Happening.Unreadable.class, Happening.Unreadable.class, Happening.StatusUpdate.class));
    }

    /** Each member of each example in turn, by each kind of value that it should not be. */
    @Test
    void neverFailsWhicheverMemberIsOdd() {
        Webhooks.listed().stream()
                .map(Payloads::file)
                .filter(file -> !file.equals("batch-300-messages-over-256k.json"))
                .forEach(file -> {
                    JsonNode body = Payloads.json(file);
                    spoil(
                            body,
                            () -> assertThat(READER.read(body.toString().getBytes(StandardCharsets.UTF_8))
                                            .readable())
                                    .isTrue());
                });
    }

    private static void spoil(JsonNode node, Runnable check) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode sound = object.get(name);
                spoil(sound, check);
                ODD.forEach(odd -> {
                    object.set(name, odd);
                    check.run();
                });
                object.set(name, sound);
            }
        } else {
            node.valueStream().forEach(element -> spoil(element, check));
        }
    }
}
