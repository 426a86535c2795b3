package nl.coachopdebank.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.coachopdebank.conversation.ConversationInput.Erase;
import nl.coachopdebank.conversation.ConversationInput.ResidentChose;
import nl.coachopdebank.conversation.ConversationInput.ResidentReturned;
import nl.coachopdebank.conversation.ConversationInput.ResidentSaid;
import nl.coachopdebank.conversation.ConversationInput.Started;
import nl.coachopdebank.conversation.ConversationInput.TimerFired;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Decides what one input leads to. Pure: the same conversation, input, findings, releases and moment always give the
 * same turn, so any past turn can be replayed. Thread-safe.
 */
public final class FlowEngine {
    private final Releases releases;
    private final EngineSettings settings;

    public FlowEngine(Releases releases, EngineSettings settings) {
        this.releases = releases;
        this.settings = settings;
    }

    /**
     * A turn, or what must be looked up before there can be one.
     *
     * @param before null only for {@link Started}; an input for a conversation that is not there changes nothing
     */
    public Decision decide(
            @Nullable Conversation before, ConversationId id, ConversationInput input, Findings findings, Instant now) {
        Conversation conversation = before;
        if (conversation == null) {
            if (!(input instanceof Started started)) {
                return Decision.of(new Turn(null, List.of(), List.of(), Outcome.refused("gone")));
            }
            conversation = Conversation.blank(id, started);
        }
        Scene scene = new Scene(conversation, input, findings, releases, settings, now);
        Outcome outcome = input.accept(new Dispatch(scene));
        return scene.decision(outcome);
    }

    /**
     * A turn for an input on which {@link #decide} failed: what the resident sent stands in the transcript, and the bot says
     * that it could not read it and offers a coach. Nothing else changes.
     *
     * @return empty when the input is not a resident's: nobody waits for words; while a coach has the floor the bot is silent, or a coach has the floor
     */
    public Optional<Turn> excuse(Conversation before, ConversationInput input, Instant now) {
        Scene scene = new Scene(before, input, Findings.NONE, releases, settings, now);
        if (input instanceof ResidentSaid said) {
            scene.resident(said.text(), null);
        } else if (input instanceof ResidentChose chose) {
            scene.resident(new Pressed(scene).label(chose.value()), null);
        } else {
            return Optional.empty();
        }
        if (scene.holder != Holder.COACH) {
            scene.composer
                    .say(Phrase.FAILED)
                    .choice(Command.COACH, Phrase.LABEL_COACH)
                    .offerOpenFlow();
        }
        return Optional.ofNullable(scene.decision(Outcome.DONE).turn());
    }

    private static final class Dispatch implements ConversationInput.Visitor<Outcome> {
        private final Scene scene;

        Dispatch(Scene scene) {
            this.scene = scene;
        }

        @Override
        public Outcome started(Started input) {
            new Opening(scene).begin(input);
            return Outcome.DONE;
        }

        @Override
        public Outcome said(ResidentSaid input) {
            new ResidentTurn(scene).said(input.text());
            return Outcome.DONE;
        }

        @Override
        public Outcome chose(ResidentChose input) {
            new ResidentTurn(scene).chose(input.value());
            return Outcome.DONE;
        }

        @Override
        public Outcome returned(ResidentReturned input) {
            new Opening(scene).welcomeBack();
            return Outcome.DONE;
        }

        @Override
        public Outcome coach(CoachInput input) {
            return new CoachTurn(scene).handle(input);
        }

        @Override
        public Outcome timer(TimerFired input) {
            new HandOffDesk(scene).timer(input.timer());
            return Outcome.DONE;
        }

        @Override
        public Outcome erase(Erase input) {
            scene.erase();
            return Outcome.DONE;
        }
    }
}
