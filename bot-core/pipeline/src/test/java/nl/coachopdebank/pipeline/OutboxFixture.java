package nl.coachopdebank.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import nl.coachopdebank.conversation.CoachInput;

/** A resident on WhatsApp, and what is stored of the messages to that phone. */
abstract class OutboxFixture extends ContractFixture {
    static final String HELLO = "Hoi, ik ben een chatbot.";

    void startOnWhatsApp() {
        assertThat(server.append(id, Samples.startedOn(Phone.NAME))).isEqualTo(Appended.STORED);
    }

    void coach(String inputId, CoachInput.Action action, String text) {
        String own = CoachInput.idFor("anna", inputId);
        server.append(id, Samples.coach(own, action, "anna", text));
        server.outcome(id, own);
    }

    void waitForPhone(String... texts) {
        await().untilAsserted(() -> assertThat(server.phone.arrived()).containsExactly(texts));
    }

    Shipment.State stateOf(long first) {
        Shipment shipment = Server.get(server.store.deliveries(id)).shipments().get(first);
        return shipment == null ? null : shipment.state();
    }

    DeliveryState reported(long first) {
        return Server.get(server.store.deliveries(id))
                .report(first, 0)
                .map(DeliveryRecord.Report::state)
                .orElse(null);
    }

    void report(Parcel parcel, DeliveryState state, int code) {
        Server.get(server.pipeline
                .deliveryReports()
                .report(new DeliveryReports.DeliveryReport(parcel.id().toString(), state, Samples.AT, code)));
    }

    static void quiet() throws InterruptedException {
        Thread.sleep(600);
    }

    /** The next message is on its way, and its answer is not there yet. */
    CompletableFuture<Brought> holdsBackTheAnswer() {
        CompletableFuture<Brought> answer = new CompletableFuture<>();
        server.phone.answers(parcel -> answer);
        return answer;
    }
}
