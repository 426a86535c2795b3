package nl.coachopdebank.bench;

/**
 * Reads from a frame, or from the answer to "make a conversation", what a resident needs, and steps over the rest.
 * One pass, no objects: the generator shares its processors with the server it measures.
 */
final class FrameScanner extends JsonCursor {

    private static final byte[] TYPE = word("type");
    private static final byte[] SEQ = word("seq");
    private static final byte[] FROM = word("from");
    private static final byte[] CURSOR = word("cursor");
    private static final byte[] DUPLICATE = word("duplicate");
    private static final byte[] HOLDER = word("holder");
    private static final byte[] PROBLEM = word("problem");
    private static final byte[] TITLE = word("title");
    private static final byte[] ID = word("id");
    private static final byte[] SECRET = word("secret");
    private static final byte[] MESSAGE = word("message");
    private static final byte[] CHOICES = word("choices");
    private static final byte[] VALUE = word("value");
    private static final byte[] PROGRESS = word("progress");
    private static final byte[] STEP = word("step");
    private static final byte[] REPLY_TO = word("replyTo");
    private static final byte[] BOT = word("bot");
    private static final byte[] RESIDENT = word("resident");
    private static final byte[] COACH = word("coach");
    private static final byte[] WELCOME = word("welcome");
    private static final byte[] ACK = word("ack");
    private static final byte[] ERROR = word("error");
    private static final byte[] STATUS = word("status");

    /** Fills the frame; its spans point into {@code bytes}. */
    void scan(byte[] bytes, int length, Frame frame) {
        rewind(bytes, length);
        frame.clear();
        if (enterObject()) {
            do {
                key();
                member(frame);
            } while (moreInObject());
        }
        finish();
    }

    private void member(Frame frame) {
        if (is(SEQ)) {
            frame.seq = number();
        } else if (is(TYPE)) {
            string();
            frame.kind = kind();
        } else if (is(FROM)) {
            string();
            frame.from = from();
        } else if (is(MESSAGE)) {
            message(frame);
        } else if (is(ID)) {
            put(frame.id);
        } else if (is(DUPLICATE)) {
            frame.duplicate = truth();
        } else {
            rareMember(frame);
        }
    }

    private void rareMember(Frame frame) {
        if (is(CURSOR)) {
            frame.cursor = number();
        } else if (is(HOLDER)) {
            string();
            frame.heldByBot = is(BOT);
        } else if (is(SECRET)) {
            put(frame.secret);
        } else if (is(PROBLEM)) {
            problem(frame);
        } else {
            skip();
        }
    }

    private Frame.Kind kind() {
        if (is(MESSAGE)) {
            return Frame.Kind.MESSAGE;
        }
        if (is(ACK)) {
            return Frame.Kind.ACK;
        }
        if (is(STATUS)) {
            return Frame.Kind.STATUS;
        }
        if (is(WELCOME)) {
            return Frame.Kind.WELCOME;
        }
        return is(ERROR) ? Frame.Kind.ERROR : Frame.Kind.OTHER;
    }

    private Frame.From from() {
        if (is(BOT)) {
            return Frame.From.BOT;
        }
        if (is(RESIDENT)) {
            return Frame.From.RESIDENT;
        }
        return is(COACH) ? Frame.From.COACH : Frame.From.NOBODY;
    }

    private void message(Frame frame) {
        if (opens('{') && enterObject()) {
            do {
                key();
                messageMember(frame);
            } while (moreInObject());
        }
    }

    private void messageMember(Frame frame) {
        if (is(CHOICES)) {
            choices(frame);
        } else if (is(PROGRESS)) {
            progress(frame);
        } else if (is(REPLY_TO)) {
            put(frame.replyTo);
        } else if (is(STEP)) {
            put(frame.step);
        } else {
            skip();
        }
    }

    private void choices(Frame frame) {
        if (opens('[') && enterArray()) {
            do {
                choice(frame);
            } while (moreInArray());
        }
    }

    private void choice(Frame frame) {
        if (enterObject()) {
            do {
                key();
                if (is(VALUE)) {
                    putChoice(frame);
                } else {
                    skip();
                }
            } while (moreInObject());
        }
    }

    private void progress(Frame frame) {
        if (opens('{') && enterObject()) {
            do {
                key();
                if (is(STEP)) {
                    frame.progress = (int) number();
                } else {
                    skip();
                }
            } while (moreInObject());
        }
    }

    private void problem(Frame frame) {
        if (opens('{') && enterObject()) {
            do {
                key();
                if (is(TITLE)) {
                    put(frame.problem);
                } else {
                    skip();
                }
            } while (moreInObject());
        }
    }
}
