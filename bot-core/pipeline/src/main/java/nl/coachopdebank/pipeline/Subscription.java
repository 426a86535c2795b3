package nl.coachopdebank.pipeline;

/** Ends when it is closed; closing twice is harmless. A call that is under way may still finish afterwards. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
