package nl.coachopdebank.content.source;

/** Bounds on what is read, so that a slip of the keyboard or a hostile file cannot take the server down. */
public final class Limits {
    /** The largest real files are lists of example sentences, of 640 kB. */
    public static final int MAX_FILE_BYTES = 1024 * 1024;
    /** All content of today is about 6 MB. */
    public static final int MAX_TOTAL_BYTES = 16 * 1024 * 1024;
    /** Topics, schemes and overrides of three regions are about 200 files. */
    public static final int MAX_FILES = 2_000;
    /** The deepest real nesting is flow, step, option, synonyms, language, word. */
    static final int MAX_DEPTH = 16;

    private Limits() {}
}
