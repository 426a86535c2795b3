package nl.coachopdebank.journeys.run;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A command on its way to Redis.
 *
 * @param words its name and its arguments
 * @param bytes as it was sent
 */
record RedisCommand(List<String> words, byte[] bytes) {
    private static final int LINE_END = 2;

    /** The next command, or none when the line ends. */
    static Optional<RedisCommand> read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Optional<String> head = line(in, bytes);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        int size = number(head.get(), '*');
        List<String> words = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            int length = number(line(in, bytes).orElseThrow(EOFException::new), '$');
            byte[] word = in.readNBytes(length + LINE_END);
            if (word.length < length + LINE_END) {
                throw new EOFException();
            }
            bytes.write(word);
            words.add(new String(word, 0, length, StandardCharsets.ISO_8859_1));
        }
        return Optional.of(new RedisCommand(words, bytes.toByteArray()));
    }

    /** One of its words; empty when it has not so many. */
    String word(int at) {
        return at < words.size() ? words.get(at) : "";
    }

    private static Optional<String> line(InputStream in, ByteArrayOutputStream bytes) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return Optional.empty();
            }
            bytes.write(next);
            line.append((char) next);
        }
        bytes.write('\n');
        return Optional.of(line.toString().strip());
    }

    private static int number(String line, char kind) throws IOException {
        if (line.charAt(0) != kind) {
            throw new IOException("Not a command as clients send them: it begins with " + line.charAt(0));
        }
        return Integer.parseInt(line.substring(1));
    }
}
