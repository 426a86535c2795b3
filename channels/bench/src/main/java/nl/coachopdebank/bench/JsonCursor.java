package nl.coachopdebank.bench;

import java.nio.charset.StandardCharsets;

/**
 * Walks over JSON without building anything. It is strict about structure and lenient about what
 * a value is made of: the frames' content is the server's own affair and its tests'.
 */
class JsonCursor {

    /** Deeper than any frame of the contract; keeps a broken frame from using up the stack. */
    private static final int DEEPEST = 32;

    private byte[] bytes = {};
    private int at;
    private int end;
    private int start;
    private int stop;
    private int depth;

    final void rewind(byte[] source, int length) {
        bytes = source;
        at = 0;
        end = length;
        depth = 0;
    }

    /** Goes into an object; false when it is empty. */
    final boolean enterObject() {
        return enter('{', '}');
    }

    /** Goes into an array; false when it is empty. */
    final boolean enterArray() {
        return enter('[', ']');
    }

    private boolean enter(char open, char close) {
        expect(open);
        if (++depth > DEEPEST) {
            throw new MalformedFrameException("Too deep", at);
        }
        if (peek() == close) {
            at++;
            depth--;
            return false;
        }
        return true;
    }

    /** After a member: true when another follows, false when the object ended. */
    final boolean moreInObject() {
        return more('}');
    }

    /** After an element: true when another follows, false when the array ended. */
    final boolean moreInArray() {
        return more(']');
    }

    private boolean more(char close) {
        byte next = peek();
        at++;
        if (next == ',') {
            return true;
        }
        if (next != close) {
            throw new MalformedFrameException("Expected , or " + close, at - 1);
        }
        depth--;
        return false;
    }

    final void key() {
        string();
        expect(':');
    }

    /** Reads a string; {@link #is} and {@link #put} then speak of it. */
    final void string() {
        expect('"');
        start = at;
        for (int i = at; i < end; i++) {
            byte b = bytes[i];
            if (b == '"') {
                stop = i;
                at = i + 1;
                return;
            }
            if (b == '\\') {
                i++;
            }
        }
        throw new MalformedFrameException("A string without an end", start);
    }

    final boolean is(byte[] word) {
        if (stop - start != word.length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (bytes[start + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    /** Reads a string into the span, or leaves the span alone when there is null. */
    final void put(Frame.Span span) {
        if (peek() == '"') {
            string();
            span.set(bytes, start, stop);
        } else {
            skip();
        }
    }

    /** Reads a string as one of the offered choices. */
    final void putChoice(Frame frame) {
        string();
        frame.addChoice(bytes, start, stop);
    }

    /** Reads a whole number of at most 18 digits. */
    final long number() {
        boolean negative = peek() == '-';
        if (negative) {
            at++;
        }
        int first = at;
        long value = 0;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9' && at - first < 18) {
            value = value * 10 + bytes[at++] - '0';
        }
        if (at == first) {
            throw new MalformedFrameException("Expected a whole number", at);
        }
        return negative ? -value : value;
    }

    /** Whether the next value is {@code true}; reads it. */
    final boolean truth() {
        boolean yes = peek() == 't';
        skip();
        return yes;
    }

    /** Whether the next value is an object or array; otherwise it is read and forgotten. */
    final boolean opens(char bracket) {
        if (peek() == bracket) {
            return true;
        }
        skip();
        return false;
    }

    /** Reads any value and forgets it. */
    final void skip() {
        byte first = peek();
        if (first == '"') {
            string();
        } else if (first == '{') {
            skipObject();
        } else if (first == '[') {
            skipArray();
        } else {
            skipWord();
        }
    }

    private void skipObject() {
        if (enterObject()) {
            do {
                key();
                skip();
            } while (moreInObject());
        }
    }

    private void skipArray() {
        if (enterArray()) {
            do {
                skip();
            } while (moreInArray());
        }
    }

    private void skipWord() {
        int first = at;
        while (at < end && isOfWord(bytes[at])) {
            at++;
        }
        if (at == first) {
            throw new MalformedFrameException("Expected a value", at);
        }
    }

    private static boolean isOfWord(byte b) {
        return (b >= '0' && b <= '9') || (b >= 'a' && b <= 'z') || b == '-' || b == '+' || b == '.' || b == 'E';
    }

    /** Nothing but white space may follow. */
    final void finish() {
        while (at < end && isSpace(bytes[at])) {
            at++;
        }
        if (at != end) {
            throw new MalformedFrameException("Something after the end", at);
        }
    }

    private byte peek() {
        while (at < end && isSpace(bytes[at])) {
            at++;
        }
        if (at >= end) {
            throw new MalformedFrameException("Ends too early", at);
        }
        return bytes[at];
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw new MalformedFrameException("Expected " + wanted, at);
        }
        at++;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    static byte[] word(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }
}
