package nl.coachopdebank.pipeline.redis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A script's arguments, in order. */
final class Args {
    private static final byte[] NOTHING = new byte[0];

    private final List<byte[]> args = new ArrayList<>();

    Args add(byte[] value) {
        args.add(value);
        return this;
    }

    Args add(String value) {
        return add(value.isEmpty() ? NOTHING : value.getBytes(StandardCharsets.UTF_8));
    }

    Args add(long value) {
        return add(Long.toString(value));
    }

    Args addAll(Args others) {
        args.addAll(others.args);
        return this;
    }

    byte[][] toArray() {
        return args.toArray(byte[][]::new);
    }
}
