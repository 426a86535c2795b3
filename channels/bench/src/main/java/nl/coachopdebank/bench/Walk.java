package nl.coachopdebank.bench;

import org.jspecify.annotations.Nullable;

/** Where one conversation stands, as far as it can be seen from outside. */
final class Walk {

    private static final byte[] NOTHING = {};

    private final Answers answers;
    private long lastSeq;
    private long cursor = Frame.NONE;
    private boolean heardBot;
    private boolean inTriage;
    private boolean progress;
    private boolean choices;
    private boolean handedOver;
    private int step = (int) Frame.NONE;
    private int answeredStep = (int) Frame.NONE;
    private int turns;
    private long due;
    private byte[] answer = NOTHING;
    private byte[] messageId = NOTHING;

    Walk(Answers answers) {
        this.answers = answers;
    }

    void welcome(long at) {
        cursor = at;
    }

    /** Takes in an event; returns what is wrong with its number, if anything. */
    @Nullable
    Failure event(Frame frame) {
        if (frame.seq != lastSeq + 1) {
            return frame.seq > lastSeq ? Failure.GAP : Failure.DOUBLE;
        }
        lastSeq = frame.seq;
        if (frame.kind == Frame.Kind.STATUS) {
            handedOver = !frame.heldByBot;
        } else if (frame.from == Frame.From.BOT) {
            question(frame);
        }
        return null;
    }

    private void question(Frame frame) {
        heardBot = true;
        progress = frame.hasProgress();
        choices = frame.choiceCount() > 0;
        inTriage |= progress;
        step = frame.progress;
        answer = answers.to(frame, progress && step == answeredStep);
    }

    void ask(byte[] id, long dueAt) {
        messageId = id;
        due = dueAt;
        answeredStep = step;
        turns++;
    }

    boolean isReply(Frame frame) {
        return frame.from == Frame.From.BOT && frame.replyTo.is(messageId);
    }

    /** Whether all that was there when the line opened has been heard. */
    boolean isCaughtUp() {
        return cursor != Frame.NONE && heardBot && lastSeq >= cursor;
    }

    /** Whether the last bot message is a question for certain; one without buttons may have a successor. */
    boolean asks() {
        return progress && choices;
    }

    boolean isHandedOver() {
        return handedOver;
    }

    /** Whether the triage was begun and the last bot message does not belong to it any more. */
    boolean isThrough() {
        return handedOver || (inTriage && !progress);
    }

    int step() {
        return step;
    }

    int turns() {
        return turns;
    }

    long due() {
        return due;
    }

    byte[] answer() {
        return answer;
    }

    byte[] messageId() {
        return messageId;
    }
}
