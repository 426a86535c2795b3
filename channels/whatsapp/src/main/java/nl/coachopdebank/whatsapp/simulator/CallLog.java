package nl.coachopdebank.whatsapp.simulator;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last calls and webhooks, for the page: kinds and codes, no person and no words. */
final class CallLog {
    /** More than fits a screen; a demo is looked at while it runs. */
    private static final int KEPT = 80;

    private final Deque<Entry> entries = new ArrayDeque<>();

    void call(Instant at, String what, GraphAnswer answer) {
        add(new Entry(at, "call", what, answer.status(), answer.code(), answer.details()));
    }

    /** @param status 0 when nobody answered */
    void webhook(Instant at, String what, int status, int tried) {
        add(new Entry(at, "webhook", what, status, null, tried > 1 ? String.valueOf(tried) : ""));
    }

    private void add(Entry entry) {
        entries.addLast(entry);
        if (entries.size() > KEPT) {
            entries.removeFirst();
        }
    }

    List<Entry> list() {
        return List.copyOf(entries);
    }

    /** @param way call (the bot to Meta) or webhook (Meta to the bot)
     * @param details Meta's words for a call; for a webhook how often it was tried, when more than once */
    record Entry(
            Instant at,
            String way,
            String what,
            int status,
            @Nullable Integer code,
            String details) {}
}
