package nl.coachopdebank.whatsapp.simulator;

import org.jspecify.annotations.Nullable;

/** A message that is well formed; whether it may be sent now is another question.
 *
 * @param input to whom, as it was written
 * @param byUserId whether that is a user id and no number
 * @param quotedId the message that it answers
 * @param opaque comes back with each status
 * @param target what a reaction is about */
record SendRequest(
        String input,
        boolean byUserId,
        @Nullable String quotedId,
        @Nullable String opaque,
        @Nullable String target,
        Look look) {
    boolean isTemplate() {
        return look.kind().equals("template");
    }

    boolean isReaction() {
        return target != null;
    }
}
