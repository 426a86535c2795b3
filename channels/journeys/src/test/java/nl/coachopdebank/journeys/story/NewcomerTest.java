package nl.coachopdebank.journeys.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.Launch;
import nl.coachopdebank.journeys.run.SharedCouch;
import nl.coachopdebank.journeys.wire.Resident;
import nl.coachopdebank.journeys.wire.WireEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What someone sees who runs the README's command. */
class NewcomerTest {
    @Test
    void startPrintsTheAddressesStopLeavesNothingAndTheNextStartFindsEverything() {
        try (CouchProcess couch = CouchProcess.start(Launch.demo("newcomer"))) {
            String address = "http://localhost:" + couch.address().getPort();
            assertThat(couch.log()).contains(address + "/", address + "/coach", "anna (werkcoach)", "password couch");
            assertThat(couch.launch().dataDir())
                    .isDirectoryContaining(path -> path.toString().contains("appendonly"));
            Resident resident = Resident.at(couch.address());
            resident.says("menu");
            List<WireEvent> before = resident.events();

            couch.stop();
            couch.startAgain();

            assertThat(resident.events()).isEqualTo(before);
            assertThat(resident.hears("menu")).contains("Dit kun je hier doen");
        }
    }

    @Test
    void demoOnAnOpenAddressIsRefusedWithASentence() {
        try (CouchProcess couch = CouchProcess.attempt(Launch.demo("open").with("server.address", "0.0.0.0"))) {
            assertThat(couch.exitCode()).isNotZero();
            assertThat(couch.log())
                    .contains("The demo accounts have public passwords")
                    .contains("0.0.0.0")
                    .doesNotContain("\tat ");
            assertThat(couch.descendants()).isEmpty();
        }
    }

    @Test
    @ExtendWith(SharedCouch.class)
    void secondServerOnTheSameDataIsRefusedWithASentence(CouchProcess couch) {
        CouchProcess second = CouchProcess.attempt(couch.launch().beside("second"));

        assertThat(second.exitCode()).isNotZero();
        assertThat(second.log()).contains(couch.launch().dataDir().toString());
        assertThat(second.descendants()).isEmpty();
        assertThat(Resident.at(couch.address()).hears("menu")).contains("Dit kun je hier doen");
    }
}
