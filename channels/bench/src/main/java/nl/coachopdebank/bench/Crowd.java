package nl.coachopdebank.bench;

import io.netty.channel.EventLoop;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** All residents of a stage: lets them in a few at a time, watches the clock for them, sends them home. */
final class Crowd {

    /** How many come in at once at the start: opening is dearer than a turn, and a storm is not what is measured. */
    private static final int MOST_OPENING = 64;

    private static final long TICK_MILLIS = 5;
    private static final long REST_NANOS = 500_000_000L;
    private static final String RUN = Long.toString(System.currentTimeMillis(), 36) + '-';

    private static long messages;

    private final Door door;
    private final Pace pace;
    private final Tally tally;
    private final Plan plan;
    private final OpenLoopSchedule openings;
    private final List<Resident> residents = new ArrayList<>();
    private final Deque<Resident> outside = new ArrayDeque<>();
    private final Deque<Resident> resting = new ArrayDeque<>();
    private int opening;
    private long arrivals;
    private long conversations;
    private boolean home;

    Crowd(Door door, Pace pace, Tally tally, Plan plan, OpenLoopSchedule openings) {
        this.door = door;
        this.pace = pace;
        this.tally = tally;
        this.plan = plan;
        this.openings = openings;
    }

    /** Lets everybody in and keeps the crowd going until {@link #sendHome}. */
    void start(EventLoop thread) {
        for (int i = 0; i < plan.residents(); i++) {
            Resident resident = new Resident(this, plan.headStart(i));
            residents.add(resident);
            outside.add(resident);
        }
        tick(thread);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the loop outlives the crowd
    private void tick(EventLoop thread) {
        if (home) {
            return;
        }
        long now = System.nanoTime();
        for (Resident resident : residents) {
            resident.tick(now);
        }
        while (!resting.isEmpty() && now - resting.element().since() > REST_NANOS) {
            outside.add(resting.remove());
        }
        letIn(now);
        thread.schedule(() -> tick(thread), TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void letIn(long now) {
        while (opening < mostOpening() && !outside.isEmpty() && openings.isDue(now)) {
            openings.take();
            opening++;
            outside.remove().open(now);
        }
    }

    /** Once all have come in, whoever is through opens the next conversation at once, however many do so. */
    private int mostOpening() {
        return arrivals < residents.size() ? MOST_OPENING : residents.size();
    }

    void sendHome() {
        home = true;
        residents.forEach(Resident::leave);
    }

    Door door() {
        return door;
    }

    Tally tally() {
        return tally;
    }

    int lastStep() {
        return plan.lastStep();
    }

    Answers nextAnswers() {
        return new Answers(plan.seed(), conversations++);
    }

    byte[] nextMessageId() {
        return (RUN + Long.toString(++messages, 36)).getBytes(StandardCharsets.US_ASCII);
    }

    /** A conversation has begun; the first one of a resident, when its head start is over. */
    void arrived() {
        opening--;
        arrivals++;
        tally.opened();
        letIn(System.nanoTime());
    }

    long arrivals() {
        return arrivals;
    }

    /** How many have spoken and not been answered. */
    long waiting() {
        return residents.stream()
                .filter(resident -> resident.mood() == Resident.Mood.WAITING)
                .count();
    }

    void ready(Resident resident) {
        pace.ready(resident);
    }

    /** A resident has come to the end of a conversation and may start the next. */
    void through(Resident resident, int turns) {
        tally.finished(turns);
        outside.add(resident);
        letIn(System.nanoTime());
    }

    /** A conversation went wrong; its resident takes a short rest, so that a dead server is not hammered. */
    void failed(Resident resident, Failure why, String detail) {
        tally.failure(why, detail);
        opening -= resident.isInside() ? 0 : 1;
        resting.add(resident);
    }
}
