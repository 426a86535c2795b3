package nl.coachopdebank.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a resident needs to know of one frame, filled anew by {@link FrameScanner} for each.
 * Texts are spans of the scanned bytes, still escaped as JSON; nothing here outlives the next scan.
 */
final class Frame {

    /** More than any step offers; what comes after is ignored. */
    private static final int MOST_CHOICES = 64;

    enum Kind {
        WELCOME,
        ACK,
        ERROR,
        MESSAGE,
        STATUS,
        OTHER
    }

    enum From {
        BOT,
        RESIDENT,
        COACH,
        NOBODY
    }

    static final long NONE = -1;

    Kind kind = Kind.OTHER;
    From from = From.NOBODY;
    long seq;
    long cursor;
    int progress;
    boolean duplicate;
    boolean heldByBot;
    final Span id = new Span();
    final Span secret = new Span();
    final Span step = new Span();
    final Span replyTo = new Span();
    final Span problem = new Span();
    private final Span[] choices = new Span[MOST_CHOICES];
    private int choiceCount;

    Frame() {
        Arrays.setAll(choices, i -> new Span());
    }

    void clear() {
        kind = Kind.OTHER;
        from = From.NOBODY;
        seq = NONE;
        cursor = NONE;
        progress = (int) NONE;
        duplicate = false;
        heldByBot = true;
        id.clear();
        secret.clear();
        step.clear();
        replyTo.clear();
        problem.clear();
        choiceCount = 0;
    }

    void addChoice(byte[] bytes, int start, int end) {
        if (choiceCount < MOST_CHOICES) {
            choices[choiceCount++].set(bytes, start, end);
        }
    }

    int choiceCount() {
        return choiceCount;
    }

    Span choice(int index) {
        return choices[index];
    }

    boolean hasProgress() {
        return progress != NONE;
    }

    /** A piece of the scanned bytes. */
    static final class Span {
        private byte[] bytes = {};
        private int start;
        private int end;

        void clear() {
            start = 0;
            end = 0;
        }

        void set(byte[] source, int from, int to) {
            bytes = source;
            start = from;
            end = to;
        }

        boolean isEmpty() {
            return start == end;
        }

        boolean is(byte[] other) {
            return Arrays.equals(bytes, start, end, other, 0, other.length);
        }

        boolean startsWith(char first) {
            return start < end && bytes[start] == first;
        }

        byte[] copy() {
            return Arrays.copyOfRange(bytes, start, end);
        }

        @Override
        public String toString() {
            return new String(bytes, start, end - start, StandardCharsets.UTF_8);
        }
    }
}
