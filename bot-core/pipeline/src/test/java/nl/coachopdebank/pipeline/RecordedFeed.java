package nl.coachopdebank.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.coachopdebank.conversation.Event;

/** A listener that keeps what it hears, and complains when it is called concurrently. */
public final class RecordedFeed implements ReplyFeed.Listener {
    private final List<Event> events = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final AtomicBoolean busy = new AtomicBoolean();

    @Override
    public void events(List<Event> more) {
        enter();
        synchronized (events) {
            events.addAll(more);
        }
        busy.set(false);
    }

    @Override
    public void erased() {
        note("erased");
    }

    @Override
    public void lagging() {
        note("lagging");
    }

    @Override
    public void typing(String name) {
        note("typing " + name);
    }

    private void note(String notice) {
        enter();
        synchronized (events) {
            notices.add(notice);
        }
        busy.set(false);
    }

    private void enter() {
        if (!busy.compareAndSet(false, true)) {
            synchronized (events) {
                notices.add("concurrent");
            }
        }
    }

    public List<Event> events() {
        synchronized (events) {
            return List.copyOf(events);
        }
    }

    public List<String> notices() {
        synchronized (events) {
            return List.copyOf(notices);
        }
    }

    public List<Long> seqs() {
        return events().stream().map(Event::seq).toList();
    }
}
