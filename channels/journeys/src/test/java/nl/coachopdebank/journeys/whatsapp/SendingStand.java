package nl.coachopdebank.journeys.whatsapp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.Launch;
import nl.coachopdebank.journeys.wire.Api;
import nl.coachopdebank.journeys.wire.CoachAtWork;

/** A server with WhatsApp, and Meta on both sides of it. Its clock may be another than ours. */
final class SendingStand implements AutoCloseable {
    /** Longer than an answer may take. */
    static final Duration UNKNOWN_AFTER = Duration.ofMillis(2_500);

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(2);
    private static final Duration CONNECT_LIMIT = Duration.ofMillis(300);

    /** The Meta of these tests seldom tells that a message arrived, and each next one would wait for that. */
    private static final Duration ARRIVAL_WAIT = Duration.ofMillis(250);

    final GraphApi graph = new GraphApi();
    final CouchProcess couch;
    private Duration ahead;
    private int persons = 10;

    /** @param settings more of them */
    SendingStand(Launch settings, Duration ahead) {
        this.ahead = ahead;
        couch = CouchProcess.start(settings.with("couch.whatsapp.enabled", "true")
                .with("couch.clock.offset", ahead.toString())
                .with("couch.whatsapp.api-base-url", graph.address().toString())
                .with("couch.whatsapp.phone-number-id", Meta.NUMBER)
                .with("couch.whatsapp.access-token", "fake-access-token-do-not-use")
                .with("couch.whatsapp.app-secret", Meta.SECRET)
                .with("couch.whatsapp.verify-token", "fake-word")
                .with("couch.whatsapp.answer-limit", ANSWER_LIMIT.toString())
                .with("couch.whatsapp.connect-limit", CONNECT_LIMIT.toString())
                .with("couch.whatsapp.sending.burst", "100")
                .with("couch.pipeline.delivery.arrival-wait", ARRIVAL_WAIT.toString())
                .with("couch.pipeline.delivery.unknown-after", UNKNOWN_AFTER.toString()));
    }

    Instant now() {
        return Clock.systemUTC().instant().plus(ahead);
    }

    /** Stops the server, and starts it at another time. */
    void startsAgain(Duration nowAhead) {
        couch.stop();
        ahead = nowAhead;
        couch.startAgain("couch.clock.offset", ahead.toString());
    }

    /** Starts the server that was killed. It waits so long for word of what may have gone out. */
    void startsAgainAndWaits(Duration unknownAfter) {
        couch.startAgain("couch.pipeline.delivery.unknown-after", unknownAfter.toString());
    }

    PersonOnWhatsApp newPerson() {
        return new PersonOnWhatsApp(this, "316000001" + persons++);
    }

    Meta meta() {
        return new Meta(Api.of(couch.address()));
    }

    CoachAtWork anna() {
        return CoachAtWork.named("anna", couch.address());
    }

    @Override
    public void close() {
        couch.close();
        graph.close();
    }
}
