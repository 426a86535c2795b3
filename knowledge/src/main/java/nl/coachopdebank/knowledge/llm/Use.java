package nl.coachopdebank.knowledge.llm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What the model is used for; there are no other uses. Each has one fixed instruction, in a file of its name. */
enum Use {
    /** Chooses among the topics offered. */
    TOPIC(Use.TOKENS_OF_A_CHOICE),
    /** Chooses among the options of a question. */
    STEP(Use.TOKENS_OF_A_CHOICE),
    /** Sums up a talk, for a coach. */
    SUMMARY(Use.TOKENS_OF_A_DRAFT),
    /** A reply to begin with, for a coach. */
    REPLY(Use.TOKENS_OF_A_DRAFT),
    /** Other ways to ask something, for an editor. */
    PHRASINGS(Use.TOKENS_OF_A_DRAFT),
    /** The same in simpler words, for an editor. */
    SIMPLER(Use.TOKENS_OF_A_DRAFT);

    /** An id in a line of JSON. */
    private static final int TOKENS_OF_A_CHOICE = 100;
    /** About 400 words. */
    private static final int TOKENS_OF_A_DRAFT = 900;

    private final int mostTokens;
    private final String instruction;

    Use(int mostTokens) {
        this.mostTokens = mostTokens;
        this.instruction = read(name().toLowerCase(Locale.ROOT) + ".txt");
    }

    /** What the model is told to do. The same for every call: nothing that anybody wrote is put into it. */
    String instruction() {
        return instruction;
    }

    int mostTokens() {
        return mostTokens;
    }

    String meterName() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String read(String file) {
        try (InputStream in = Use.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("No instruction " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
