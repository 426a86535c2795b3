package nl.coachopdebank.journeys.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.Folders;
import nl.coachopdebank.journeys.run.Launch;
import nl.coachopdebank.journeys.run.Repository;
import nl.coachopdebank.journeys.wire.Api;
import nl.coachopdebank.journeys.wire.Resident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An editor changes a file while the server runs. */
class EditorTest {
    /** A second is promised; the machine may be busy with other tests. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private static final String OLD = "Dit kun je hier doen:";
    private static final String NEW = "Dit kan allemaal hier:";

    @TempDir
    private Path folder;

    @Test
    void goodChangeIsLiveWithoutARestartAndABadOneLeavesTheLastGoodRelease() throws IOException {
        for (String part : new String[] {"base", "zwolle", "zkij", "gooi-en-vechtstreek"}) {
            Folders.copy(Repository.root().resolve("flows").resolve(part), folder.resolve(part));
        }
        Path menu = folder.resolve("base/flows/menu.yaml");
        String before = Files.readString(menu);
        try (CouchProcess couch =
                CouchProcess.start(Launch.demo("editor").with("couch.content.dir", folder.toString()))) {
            Resident resident = Resident.at(couch.address());
            assertThat(resident.hears("menu")).contains(OLD);

            Files.writeString(menu, before.replace(OLD, NEW));
            await("the change is live")
                    .atMost(SOON)
                    .until(() -> resident.hears("menu").contains(NEW));

            Files.writeString(menu, before.replace("kind: say", "kind: shout"));
            await("health tells").atMost(SOON).until(() -> health(couch).contains("REFUSED"));
            assertThat(resident.hears("menu")).contains(NEW);
            assertThat(health(couch)).as("file, step and remedy").contains("menu.yaml", "(menu)", "Kies uit");
            assertThat(couch.log()).as("the log names the file").contains("menu.yaml");

            Files.writeString(menu, before);
            await("the repair is live")
                    .atMost(SOON)
                    .until(() -> resident.hears("menu").contains(OLD));
            assertThat(health(couch)).doesNotContain("REFUSED");
        }
    }

    private static String health(CouchProcess couch) {
        return Api.of(couch.address()).as("beheer").get("/actuator/health").text();
    }
}
