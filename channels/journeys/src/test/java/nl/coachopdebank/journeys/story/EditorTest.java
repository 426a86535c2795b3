package nl.coachopdebank.journeys.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.coachopdebank.journeys.run.CouchProcess;
import nl.coachopdebank.journeys.run.Folders;
import nl.coachopdebank.journeys.run.Launch;
import nl.coachopdebank.journeys.run.Repository;
import nl.coachopdebank.journeys.wire.Api;
import nl.coachopdebank.journeys.wire.Resident;
import nl.coachopdebank.journeys.wire.WireEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An editor changes a file while the server runs. */
class EditorTest {
    /** A second is promised; the machine may be busy with other tests. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private static final String OLD = "Dit kun je hier doen:";
    private static final String NEW = "Dit kan allemaal hier:";

    private static final String QUESTION = "Wat voor contract";
    private static final String NEW_QUESTION = "Welk soort contract";

    @TempDir
    private Path folder;

    @Test
    void goodChangeIsLiveWithoutARestartAndABadOneLeavesTheLastGoodRelease() throws IOException {
        copyContent();
        Path menu = folder.resolve("base/flows/menu.yaml");
        String before = Files.readString(menu);
        try (CouchProcess couch = start()) {
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

    @Test
    void runningTriageEndsOnTheQuestionsItBeganWithAlsoWhenTheServerWasKilled() throws IOException {
        copyContent();
        Path triage = folder.resolve("base/flows/zelftriage.yaml");
        String before = Files.readString(triage);
        try (CouchProcess couch = start()) {
            Resident begun = Resident.at(couch.address(), Map.of("language", "nl", "flow", "zelftriage"));
            begun.hears("ander werk");
            begun.hears("Kampen");

            couch.kill();
            Files.writeString(triage, before.replace(QUESTION, NEW_QUESTION));
            couch.startAgain();

            assertThat(said(begun.chooses("situatie:ww"))).contains(QUESTION);
            assertThat(begun.hears("vorige vraag")).doesNotContain(NEW_QUESTION);
            Resident later = Resident.at(couch.address(), Map.of("language", "nl", "flow", "zelftriage"));
            later.hears("ander werk");
            later.hears("Kampen");
            assertThat(said(later.chooses("situatie:ww"))).contains(NEW_QUESTION);
        }
    }

    @Test
    void aChangedSchemeIsLiveAtOnceAlsoInATalkThatRuns() throws IOException {
        copyContent();
        Path scheme = folder.resolve("base/schemes/stap-budget.yaml");
        String before = Files.readString(scheme);
        try (CouchProcess couch = start()) {
            Resident resident = Resident.at(couch.address());
            assertThat(said(resident.chooses("scheme:stap-budget"))).contains("1.000 euro");

            Files.writeString(scheme, before.replace("1.000 euro", "1.250 euro"));
            await("the new amount is live")
                    .atMost(SOON)
                    .until(() -> said(resident.chooses("scheme:stap-budget")).contains("1.250 euro"));
        }
    }

    private static String said(List<WireEvent> events) {
        return events.stream().map(WireEvent::text).collect(Collectors.joining("\n"));
    }

    private void copyContent() {
        for (String part : new String[] {"base", "zwolle", "zkij", "gooi-en-vechtstreek"}) {
            Folders.copy(Repository.root().resolve("flows").resolve(part), folder.resolve(part));
        }
    }

    private CouchProcess start() {
        return CouchProcess.start(Launch.demo("editor").with("couch.content.dir", folder.toString()));
    }

    private static String health(CouchProcess couch) {
        return Api.of(couch.address()).as("beheer").get("/actuator/health").text();
    }
}
