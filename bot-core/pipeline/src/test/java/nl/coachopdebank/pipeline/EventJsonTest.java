package nl.coachopdebank.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.Holder;
import nl.coachopdebank.conversation.MessageBody;
import nl.coachopdebank.conversation.Promise;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An event on the wire")
class EventJsonTest {
    private final EventJson json = new EventJson();

    private String wire(Event event) {
        return new String(json.bytes(event), StandardCharsets.UTF_8);
    }

    @Test
    void aPlainMessageHasOnlyWhatItNeeds() {
        Event event = new Event.Message(
                3, Samples.AT, Event.Sender.RESIDENT, "", "m1", null, MessageBody.ofText("ho\"i", true));
        assertThat(wire(event))
                .isEqualTo("{\"seq\":3,\"at\":\"2026-11-02T09:00:00.123Z\",\"type\":\"message\",\"from\":\"resident\","
                        + "\"name\":\"\",\"message\":{\"id\":\"m1\",\"text\":\"ho\\\"i\"}}");
    }

    @Test
    void aFullMessageHasEverything() {
        Event event = new Event.Message(3, Samples.AT, Event.Sender.BOT, "Chatbot", "b1", "m1", RichSamples.body(true));
        assertThat(wire(event))
                .contains("\"message\":{\"id\":\"b1\",\"replyTo\":\"m1\",\"text\":")
                .contains("\"choices\":[{\"value\":\"ja\",\"label\":\"Ja\"}")
                .contains("{\"value\":\"nee\",\"label\":\"Nee\",\"exclusive\":true}")
                .contains("}],\"several\":{\"label\":\"Verder\"}")
                .contains("\"progress\":{\"step\":4,\"of\":12}")
                .contains("\"topic\":\"ww\",\"flow\":\"zelftriage\",\"step\":\"sector\"")
                .contains("{\"title\":\"Folder\",\"checkedOn\":\"2026-09-01\"}")
                .contains(
                        "\"vouchers\":[{\"scheme\":\"stap\",\"name\":\"STAP\",\"status\":\"outdated\",\"asOf\":\"2026-01\"")
                .contains("{\"text\":\"Je woont hier\",\"check\":\"fits\",\"answer\":\"Kampen\"}")
                .contains("{\"text\":\"Je werkt\",\"check\":\"unasked\"}")
                .contains("\"routes\":[{\"id\":\"coach\",\"title\":\"Praat met een coach\",\"role\":\"werkcoach\","
                        + "\"text\":\"Een mens denkt mee.\",\"choice\":\"_coach\"}")
                .contains("\"text\":\"Zelf **kijken**.\",\"url\":\"https://example.org/kijk\"}")
                .contains("{\"value\":\"plan\",\"label\":\"Een plan\",\"status\":\"closed\"}")
                .contains("\"cardText\":{\"told\":\"- een\\n- twee\",\"lead\":\"Dit past **misschien** bij jou.\","
                        + "\"close\":\"\"}")
                .contains("\"why\":[{\"fact\":\"sector\",\"answer\":\"horeca\",\"rule\":\"regel 3\"}]")
                .contains("\"safety\":{\"kind\":\"suicide\",\"lines\":[{\"name\":\"113\",\"number\":\"0800-0113\"}]}");
    }

    @Test
    void aSharedBodyReadsTheSameAsAPersonalOne() {
        Event personal =
                new Event.Message(3, Samples.AT, Event.Sender.BOT, "Chatbot", "b1", "m1", RichSamples.body(true));
        Event shared =
                new Event.Message(3, Samples.AT, Event.Sender.BOT, "Chatbot", "b1", "m1", RichSamples.body(false));
        assertThat(wire(shared)).isEqualTo(wire(personal));
        assertThat(wire(shared)).isEqualTo(wire(personal));
    }

    @Test
    void aStatusSaysWhoHasTheFloor() {
        assertThat(wire(new Event.Status(4, Samples.AT, Holder.WAITING, null, new Promise(Samples.AT, "straks"))))
                .endsWith("\"type\":\"status\",\"holder\":\"waiting\","
                        + "\"promise\":{\"by\":\"2026-11-02T09:00:00.123Z\",\"text\":\"straks\"}}");
        assertThat(wire(new Event.Status(5, Samples.AT, Holder.COACH, "Anna", null)))
                .endsWith("\"holder\":\"coach\",\"coach\":\"Anna\"}");
    }
}
