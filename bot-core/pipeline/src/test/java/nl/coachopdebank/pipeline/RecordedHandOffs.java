package nl.coachopdebank.pipeline;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A follower of the hand-offs that keeps what it hears. */
public final class RecordedHandOffs implements HandOffs.Listener {
    private final List<HandOffLine> lines = new CopyOnWriteArrayList<>();
    private final AtomicInteger missed = new AtomicInteger();

    @Override
    public void changed(HandOffLine line) {
        lines.add(line);
    }

    @Override
    public void missed() {
        missed.incrementAndGet();
    }

    public List<HandOffLine> lines() {
        return List.copyOf(lines);
    }

    /** How often it was told to read again. */
    public int timesMissed() {
        return missed.get();
    }
}
