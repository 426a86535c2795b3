package nl.coachopdebank.content.source;

import java.util.Optional;

/** The kinds of content files, by where they lie in the base or in a region's folder. */
public enum FileKind {
    FLOW("flow", "flows/", ".yaml"),
    TABLE("table", "tables/", ".yaml"),
    TOPIC("topic", "faq/", ".md"),
    SCHEME("scheme", "schemes/", ".yaml"),
    REPLY("reply", "replies/", ".yaml"),
    SIGNAL("signal", "safety-examples/", ".yaml"),
    ROLES("roles", "roles.yaml", ""),
    PLACES("places", "places.yaml", ""),
    CALENDAR("calendar", "calendar.yaml", ""),
    HELP_LINES("help-lines", "help-lines.yaml", ""),
    SAFETY("safety", "safety.yaml", ""),
    PHRASES("phrases", "phrases.yaml", ""),
    COMMANDS("commands", "commands.yaml", ""),
    WORD_LISTS("word-lists", "word-lists.yaml", ""),
    OUT_OF_SCOPE("out-of-scope", "out-of-scope.yaml", "");

    private final String schema;
    private final String start;
    private final String end;

    FileKind(String schema, String start, String end) {
        this.schema = schema;
        this.start = start;
        this.end = end;
    }

    /** The kind of a file, by its path inside the base or a region. */
    public static Optional<FileKind> of(String path) {
        for (FileKind kind : values()) {
            if (kind.isSingle() ? path.equals(kind.start) : kind.holds(path)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** True when there is one such file, false when there is one an item. */
    public boolean isSingle() {
        return end.isEmpty();
    }

    /** The path of an item, or of the one file of this kind. */
    public String path(String id) {
        return isSingle() ? start : start + id + end;
    }

    /** The item's id: the file name without its ending. */
    public String id(String path) {
        return isSingle() ? schema : path.substring(start.length(), path.length() - end.length());
    }

    /** Name of the JSON Schema; for items also the field that holds the id. */
    public String schema() {
        return schema;
    }

    private boolean holds(String path) {
        return path.startsWith(start) && path.endsWith(end) && path.indexOf('/', start.length()) < 0;
    }
}
