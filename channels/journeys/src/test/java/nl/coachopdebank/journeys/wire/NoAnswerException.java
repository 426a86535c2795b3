package nl.coachopdebank.journeys.wire;

import java.io.IOException;

/** The line broke before an answer came: the caller cannot know whether the server heard. */
public final class NoAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoAnswerException(IOException cause) {
        super(cause);
    }
}
