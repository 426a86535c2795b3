package nl.coachopdebank.pipeline.codec;

import java.nio.charset.StandardCharsets;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.pipeline.Commit;

/** Inputs that could not be handled, kept for an operator: the reason, when, and the input itself. */
public final class DeadLetterCodec {
    private DeadLetterCodec() {}

    /** The conversation's id comes first, so that an erasure finds its own. */
    public static byte[] encode(Commit commit) {
        ConversationInput input = commit.entry().input();
        byte[] stored = commit.entry().stored();
        byte[] raw = input != null ? InputCodec.encode(input) : stored != null ? stored : new byte[0];
        byte[] letter = JsonOut.object(out -> {
            out.number("n", commit.entry().number());
            out.maybe("why", commit.defect());
            out.time("t", commit.at());
            out.text("in", new String(raw, StandardCharsets.UTF_8));
        });
        byte[] id = commit.conversation().value().getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[id.length + letter.length];
        System.arraycopy(id, 0, all, 0, id.length);
        System.arraycopy(letter, 0, all, id.length, letter.length);
        return all;
    }
}
