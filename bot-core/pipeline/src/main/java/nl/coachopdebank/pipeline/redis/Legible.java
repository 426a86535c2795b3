package nl.coachopdebank.pipeline.redis;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what may not be readable: a newer server may have written it. */
final class Legible {
    private static final Logger LOG = LoggerFactory.getLogger(Legible.class);

    private Legible() {}

    static <T> @Nullable T orNull(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuntimeException e) {
            LOG.error("Something stored cannot be read: {}", e.getClass().getSimpleName());
            return null;
        }
    }
}
