package nl.coachopdebank.pipeline;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import nl.coachopdebank.conversation.Event;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One subscription: keeps the cursor, and calls its listener one at a time, in order. Notices may come from any thread;
 * whoever finds it idle works them off.
 */
final class FeedLine implements Subscription {
    private static final Logger LOG = LoggerFactory.getLogger(FeedLine.class);

    /** Notices a listener may be behind before it is told that it lags. */
    private static final int MOST_WAITING = 1_024;

    private final LongFunction<CompletionStage<Store.Page>> reader;
    private final Executor later;
    private final ReplyFeed.Listener listener;
    private final Consumer<FeedLine> ended;
    private final Queue<Runnable> notices = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile boolean closed;
    private volatile boolean lags;
    private long cursor;
    private boolean reading;
    private boolean readAgain;

    /** Reads by the reader, and again {@code later} when that failed. */
    FeedLine(
            LongFunction<CompletionStage<Store.Page>> reader,
            Executor later,
            long after,
            ReplyFeed.Listener listener,
            Consumer<FeedLine> ended) {
        this.reader = reader;
        this.later = later;
        this.cursor = after;
        this.listener = listener;
        this.ended = ended;
    }

    /** Events that were just stored. */
    void offer(List<Event> events) {
        notice(() -> offered(events));
    }

    /** There may be something to read. */
    void wake() {
        notice(this::read);
    }

    /** Its reader must come back with its cursor. */
    void end() {
        lags = true;
        wake();
    }

    void wakeFor(long lastSeq) {
        notice(() -> {
            if (lastSeq > cursor) {
                read();
            }
        });
    }

    /** Left out when much waits already: nobody is cut off because of it. */
    void typing(String name) {
        if (waiting.get() < MOST_WAITING / 2) {
            notice(() -> listener.typing(name));
        }
    }

    void delivered() {
        notice(listener::delivered);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            ended.accept(this);
        }
    }

    private void notice(Runnable notice) {
        if (closed) {
            return;
        }
        notices.add(notice);
        int before = waiting.getAndIncrement();
        if (before == 0) {
            workOff();
        } else if (before >= MOST_WAITING) {
            lags = true;
        }
    }

    private void workOff() {
        int done = 1;
        while (done > 0) {
            Runnable notice = notices.poll();
            if (notice != null && !closed) {
                handle(notice);
            }
            done = waiting.decrementAndGet();
        }
    }

    private void handle(Runnable notice) {
        try {
            if (lags) {
                close();
                listener.lagging();
            } else {
                notice.run();
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "A listener of the feed failed and is closed: {}",
                    e.getClass().getSimpleName());
            close();
        }
    }

    private void offered(List<Event> events) {
        if (reading) {
            readAgain = true;
        } else if (events.get(0).seq() == cursor + 1) {
            deliver(events);
        } else if (events.get(events.size() - 1).seq() > cursor) {
            read();
        }
    }

    private void read() {
        if (reading) {
            readAgain = true;
            return;
        }
        reading = true;
        reader.apply(cursor).whenComplete((page, failure) -> notice(() -> arrived(page)));
    }

    private void arrived(Store.@Nullable Page page) {
        reading = false;
        if (page == null) {
            later.execute(this::wake);
            return;
        }
        if (!page.exists()) {
            close();
            listener.erased();
            return;
        }
        if (page.forgot()) {
            close();
            listener.lagging();
            return;
        }
        if (!page.events().isEmpty()) {
            deliver(page.events());
        }
        if (readAgain && !closed) {
            readAgain = false;
            read();
        }
    }

    private void deliver(List<Event> events) {
        cursor = events.get(events.size() - 1).seq();
        listener.events(events);
    }
}
