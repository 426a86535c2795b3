package nl.coachopdebank.content.transcripts;

import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Reads and writes transcripts as YAML. */
public final class TranscriptFile {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.LITERAL_BLOCK_STYLE)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    private TranscriptFile() {}

    /** The transcript in this file; a file that cannot be read as one fails with the place of the mistake. */
    public static Transcript read(Path file) {
        return YAML.readValue(file, Transcript.class);
    }

    public static void write(Path file, Transcript transcript) {
        YAML.writeValue(file, transcript);
    }
}
