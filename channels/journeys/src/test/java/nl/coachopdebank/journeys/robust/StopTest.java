package nl.coachopdebank.journeys.robust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.Launch;
import nl.coachopdebank.journeys.wire.CoachAtWork;
import nl.coachopdebank.journeys.wire.EventStream;
import nl.coachopdebank.journeys.wire.Resident;
import nl.coachopdebank.journeys.wire.ResidentLine;
import org.junit.jupiter.api.Test;

/** Ctrl-C while people are reading. */
class StopTest {
    /** Much less than the limit of a stop, which a line that stays open would use up. */
    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void openLinesDoNotHoldUpAStopAndNothingIsMissedAfterIt() {
        try (CouchProcess couch = CouchProcess.start(Launch.demo("stopping"))) {
            Resident resident = Resident.at(couch.address());
            CoachAtWork anna = CoachAtWork.named("anna", couch.address());
            resident.says("hallo");
            try (ResidentLine line = ResidentLine.of(resident, 0);
                    EventStream live = EventStream.open(resident.api(), resident.path() + "/events?after=0");
                    EventStream console = EventStream.open(anna.api(), "/api/v1/coach/stream");
                    EventStream phone = EventStream.open(anna.api(), "/demo/whatsapp/api/state")) {
                live.waitsFor("an event", event -> event.data().contains("hallo"));
                phone.waitsFor("the phone", event -> event.data().contains("Robin"));
                Instant asked = Instant.now();
                couch.stop();
                assertThat(Duration.between(asked, Instant.now())).isLessThan(SOON);
                line.waitsUntilClosed();
            }
            couch.startAgain();
            resident.says("menu");
            assertThat(resident.events().stream().filter(event -> event.isFrom("resident")))
                    .hasSize(2);
        }
    }
}
