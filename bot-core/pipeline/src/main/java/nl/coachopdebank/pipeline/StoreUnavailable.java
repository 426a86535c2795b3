package nl.coachopdebank.pipeline;

import org.jspecify.annotations.Nullable;

/** The store did not answer. Whether the call had its effect is not known; every call may be repeated. */
public final class StoreUnavailable extends RuntimeException {
    public StoreUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
