package nl.coachopdebank.bench;

import org.jspecify.annotations.Nullable;

/**
 * One simulated resident, who walks one conversation after another.
 * A turn runs from the resident's message to the first bot message that replies to it; the resident speaks again
 * when the last bot message asks something, and is through when it does not.
 */
final class Resident implements Line.Listener {

    /** Longer than this and the turn, or the opening of the conversation, has failed. */
    static final long PATIENCE = 10_000_000_000L;

    /** After a last word that asks nothing, more may still be on its way. */
    private static final long GRACE = 20_000_000L;

    /** Three times a whole triage; a conversation this long goes round in circles. */
    private static final int MOST_TURNS = 45;

    enum Mood {
        AWAY,
        OPENING,
        LISTENING,
        READY,
        WAITING
    }

    private final Crowd crowd;
    private Mood mood = Mood.AWAY;
    private @Nullable Line line;
    private Walk walk = new Walk(new Answers(0, 0));
    private long since;
    private boolean inside;
    private int headStart;

    Resident(Crowd crowd, int headStart) {
        this.crowd = crowd;
        this.headStart = headStart;
    }

    Mood mood() {
        return mood;
    }

    /** Starts the next conversation. */
    void open(long now) {
        walk = new Walk(crowd.nextAnswers());
        mood = Mood.OPENING;
        inside = false;
        since = now;
        line = crowd.door().open(this);
    }

    /** Says what was prepared; latency counts from {@code due}, which may lie before now. */
    void speak(long due, long now) {
        mood = Mood.WAITING;
        since = now;
        walk.ask(crowd.nextMessageId(), due);
        if (line != null) {
            line.say(walk.messageId(), walk.answer());
        }
    }

    /** When the present mood began. */
    long since() {
        return since;
    }

    /** Whether this conversation counts as begun. */
    boolean isInside() {
        return inside;
    }

    void leave() {
        mood = Mood.AWAY;
        if (line != null) {
            line.hangUp();
            line = null;
        }
    }

    @Override
    public void heard(Frame frame) {
        switch (frame.kind) {
            case WELCOME -> walk.welcome(frame.cursor);
            case MESSAGE, STATUS -> event(frame);
            case ERROR -> fail(Failure.REFUSED, "a frame: " + frame.problem);
            case ACK -> {
                if (frame.duplicate) {
                    fail(Failure.PROTOCOL, "a new message was called a duplicate");
                }
            }
            default -> fail(Failure.PROTOCOL, "a frame of an unknown type");
        }
    }

    private void event(Frame frame) {
        Failure inSequence = walk.event(frame);
        if (inSequence != null) {
            fail(inSequence, "seq " + frame.seq + " at this place");
        } else if (mood == Mood.WAITING && walk.isReply(frame)) {
            long now = System.nanoTime();
            crowd.tally().turn(walk.due(), now);
            listen(now);
        }
    }

    private void listen(long now) {
        mood = Mood.LISTENING;
        since = now;
    }

    @Override
    public void fellSilent() {
        if (mood == Mood.OPENING && walk.isCaughtUp()) {
            listen(System.nanoTime());
        }
        if (mood == Mood.LISTENING && (walk.asks() || walk.isHandedOver())) {
            goOn();
        }
    }

    /** Looks at the clock; called every few milliseconds. */
    void tick(long now) {
        if ((mood == Mood.WAITING || mood == Mood.OPENING) && now - since > PATIENCE) {
            fail(Failure.TIMED_OUT, mood == Mood.WAITING ? "on a turn" : "on opening a conversation");
        } else if (mood == Mood.LISTENING && now - since > GRACE) {
            goOn();
        }
    }

    private void goOn() {
        if (walk.isThrough() || walk.step() >= crowd.lastStep()) {
            arrive();
            leave();
            crowd.through(this, walk.turns());
        } else if (walk.turns() >= MOST_TURNS) {
            fail(Failure.ASTRAY, "after " + MOST_TURNS + " turns");
        } else {
            readyToSpeak();
        }
    }

    private void readyToSpeak() {
        if (walk.turns() < headStart) {
            long now = System.nanoTime();
            speak(now, now);
            return;
        }
        arrive();
        mood = Mood.READY;
        crowd.ready(this);
    }

    private void arrive() {
        if (!inside) {
            inside = true;
            headStart = 0;
            crowd.arrived();
        }
    }

    @Override
    public void broken(Failure why, String detail) {
        fail(why, detail);
    }

    private void fail(Failure why, String detail) {
        if (mood != Mood.AWAY) {
            boolean spoken = mood == Mood.WAITING;
            leave();
            since = System.nanoTime();
            if (spoken) {
                crowd.tally().lost(walk.due(), since);
            }
            crowd.failed(this, why, detail);
        }
    }
}
