package nl.coachopdebank.flows;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import nl.coachopdebank.content.ContentFiles;
import nl.coachopdebank.content.ContentFolder;
import nl.coachopdebank.content.ContentReader;
import nl.coachopdebank.content.ContentReading;
import nl.coachopdebank.content.transcripts.TranscriptPlayer;
import nl.coachopdebank.conversation.Releases;
import nl.coachopdebank.conversation.release.Release;
import nl.coachopdebank.knowledge.KnowledgeSettings;
import nl.coachopdebank.knowledge.LocalKnowledgeDesk;

/** The content of this module, read once for all tests, with the desk that knows it. */
final class ShippedContent {
    static final Path FOLDER = Path.of("").toAbsolutePath();

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    /** The day of the transcripts. What they show of age, such as "possibly outdated", is as on this day. */
    private static final Clock DAY = Clock.fixed(Instant.parse("2026-11-23T19:15:00Z"), ZONE);
    /** Learning the questions takes a second or two; a slow machine is not a failure. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final ContentFiles FILES = new ContentFolder(FOLDER).read();
    private static final Release RELEASE =
            new ContentReader(DAY).read(FILES).release().orElseThrow();
    private static final LocalKnowledgeDesk DESK = learnedDesk();

    private ShippedContent() {}

    static Release release() {
        return RELEASE;
    }

    static LocalKnowledgeDesk desk() {
        return DESK;
    }

    static TranscriptPlayer player() {
        return new TranscriptPlayer(Releases.of(RELEASE), DESK);
    }

    /** As an editor would have it checked today: a help line or source that was not looked at for too long counts. */
    static ContentReading checkedToday() {
        return new ContentReader(Clock.system(ZONE)).read(FILES);
    }

    private static LocalKnowledgeDesk learnedDesk() {
        LocalKnowledgeDesk desk = new LocalKnowledgeDesk(new KnowledgeSettings(PATIENCE), DAY);
        desk.prepare(RELEASE).toCompletableFuture().join();
        return desk;
    }
}
