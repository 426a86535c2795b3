package nl.coachopdebank.pipeline;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A follower of the hand-offs that keeps what it hears. */
public final class RecordedHandOffs implements HandOffs.Listener {
    private final List<HandOffLine> lines = new CopyOnWriteArrayList<>();
    private final List<String> looks = new CopyOnWriteArrayList<>();
    private final AtomicInteger missed = new AtomicInteger();

    @Override
    public void changed(HandOffLine line) {
        lines.add(line);
    }

    @Override
    public void missed() {
        missed.incrementAndGet();
    }

    @Override
    public void looking(String handOff, Onlooker coach) {
        looks.add(handOff + " " + coach.name());
    }

    /** Each time somebody was told to look: the hand-off's id and the coach's name. */
    public List<String> looks() {
        return List.copyOf(looks);
    }

    public List<HandOffLine> lines() {
        return List.copyOf(lines);
    }

    /** How often it was told to read again. */
    public int timesMissed() {
        return missed.get();
    }
}
