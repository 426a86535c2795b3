package nl.coachopdebank.pipeline;

import nl.coachopdebank.conversation.CoachInput;
import nl.coachopdebank.conversation.ConversationInput;

/** Inputs whose sender waits for the outcome. */
final class Awaited {
    private Awaited() {}

    static boolean is(ConversationInput input) {
        return input instanceof CoachInput
                || input instanceof ConversationInput.Erase
                || input instanceof ConversationInput.Moved;
    }
}
