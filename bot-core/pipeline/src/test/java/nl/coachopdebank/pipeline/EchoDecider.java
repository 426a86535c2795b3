package nl.coachopdebank.pipeline;

import java.time.Instant;
import java.util.Optional;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.conversation.Decision;
import nl.coachopdebank.conversation.Findings;
import nl.coachopdebank.conversation.Need;
import nl.coachopdebank.conversation.Releases;
import nl.coachopdebank.conversation.Turn;
import org.jspecify.annotations.Nullable;

/**
 * A tiny engine. It counts what a resident says and echoes it with the count. "coach" asks for a coach; "timer 200" and
 * "until" a moment set a timer of their own, and "move" a moment one that they share; "look" wants something looked up
 * first; "boom" fails. While a coach has the floor it is silent: what it has to tell then is a status.
 */
public final class EchoDecider implements Decider {
    /** What the bot is called. */
    public static final String BOT = "Chatbot van de gemeente";

    @Override
    public Decision decide(
            @Nullable Conversation before,
            ConversationId id,
            ConversationInput input,
            Findings findings,
            Releases releases,
            Instant now) {
        if (input instanceof ConversationInput.ResidentSaid said
                && said.text().startsWith("look")
                && findings.recognition() == null) {
            Need need = new Need(said.text(), false, null, before.facts(), before.region(), before.language());
            return new Decision(null, need);
        }
        return new Decision(input.accept(new EchoSpeech(before, id, now)), null);
    }

    @Override
    public Optional<Turn> excuse(Conversation before, ConversationInput input, Releases releases, Instant now) {
        return input instanceof ConversationInput.ResidentSaid
                ? Optional.of(new EchoSpeech(before, before.id(), now).failed(input))
                : Optional.empty();
    }
}
