package nl.coachopdebank.content;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the files come from: a folder that may change, or the packed copy that never does. */
final class ContentOrigin {
    private static final Path BESIDE = Path.of("flows");

    private final @Nullable ContentFolder folder;

    private ContentOrigin(@Nullable ContentFolder folder) {
        this.folder = folder;
    }

    /** The folder of the settings, which must exist; else {@code flows}; else the packed copy. */
    static ContentOrigin of(ContentSettings settings) {
        Path dir = settings.dir();
        ContentFolder folder = new ContentFolder(dir == null ? BESIDE : dir);
        if (dir != null && !folder.isThere()) {
            throw new IllegalStateException("couch.content.dir = " + dir + " has no folder base");
        }
        return new ContentOrigin(folder.isThere() ? folder : null);
    }

    ContentFiles read() {
        return folder == null ? PackedContent.read() : folder.read();
    }

    /** The same as before as long as nothing changed. */
    Map<String, String> fingerprint() {
        return folder == null ? Map.of() : folder.fingerprint();
    }

    @Override
    public String toString() {
        return folder == null ? "de meegeleverde inhoud" : folder.toString();
    }
}
