package nl.coachopdebank.journeys.run;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where things lie in the repository that is being tested. */
public final class Repository {
    private static final Path ROOT = findRoot();

    private Repository() {}

    public static Path root() {
        return ROOT;
    }

    /** The file of the README's run command. Throws with a sentence when the server is not built. */
    static Path runFile() {
        Path jar = ROOT.resolve("channels/server/target/couch.jar");
        Path run = ROOT.resolve("channels/server/target/couch.args");
        if (Files.notExists(jar) || Files.notExists(run)) {
            throw new IllegalStateException("The server is not built: " + jar + " or couch.args beside it is missing. "
                    + "Run the run command of README.md, or mvn verify from the root of the repository.");
        }
        return run;
    }

    /** A fresh folder under {@code target}, for files of a run that one may want to read afterwards. */
    public static Path target() {
        return ROOT.resolve("channels/journeys/target");
    }

    private static Path findRoot() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && Files.notExists(folder.resolve("channels/journeys/pom.xml"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("Start the journeys inside the repository");
        }
        return folder;
    }
}
