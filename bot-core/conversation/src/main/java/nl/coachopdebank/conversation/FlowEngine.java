package nl.coachopdebank.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.coachopdebank.conversation.ConversationInput.ColleagueAnswered;
import nl.coachopdebank.conversation.ConversationInput.Erase;
import nl.coachopdebank.conversation.ConversationInput.Moved;
import nl.coachopdebank.conversation.ConversationInput.ResidentChose;
import nl.coachopdebank.conversation.ConversationInput.ResidentReturned;
import nl.coachopdebank.conversation.ConversationInput.ResidentSaid;
import nl.coachopdebank.conversation.ConversationInput.ResidentSent;
import nl.coachopdebank.conversation.ConversationInput.Revoked;
import nl.coachopdebank.conversation.ConversationInput.SignedOff;
import nl.coachopdebank.conversation.ConversationInput.Started;
import nl.coachopdebank.conversation.ConversationInput.TimerFired;
import org.jspecify.annotations.Nullable;

/**
 * Decides what one input leads to. Pure: the same conversation, input, findings, releases and moment always give the
 * same turn, so any past turn can be replayed. Thread-safe.
 */
public final class FlowEngine {
    private final EngineSettings settings;

    public FlowEngine(EngineSettings settings) {
        this.settings = settings;
    }

    /**
     * A turn, or what must be looked up before there can be one.
     *
     * @param before null only for {@link Started}; an input for a conversation that is not there changes nothing
     * @param releases with those that {@code before} is pinned to, see {@link Conversation#pins()}
     */
    public Decision decide(
            @Nullable Conversation before,
            ConversationId id,
            ConversationInput input,
            Findings findings,
            Releases releases,
            Instant now) {
        Conversation conversation = before;
        if (conversation == null) {
            if (!(input instanceof Started started)) {
                return Decision.of(new Turn(null, List.of(), List.of(), Outcome.GONE));
            }
            conversation = Conversation.blank(id, started);
        }
        Scene scene = new Scene(conversation, input, findings, releases, settings, now);
        Outcome outcome = input.accept(new Dispatch(scene));
        return scene.decision(outcome);
    }

    /**
     * A turn for an input on which {@link #decide} failed: what the resident sent stands in the transcript, and the bot says
     * that it could not read it and offers a coach. Safety is still checked; nothing else changes.
     *
     * @return empty when the input is not a resident's; without words of the bot while a coach has the floor
     */
    public Optional<Turn> excuse(Conversation before, ConversationInput input, Releases releases, Instant now) {
        Scene scene = new Scene(before, input, Findings.NONE, releases, settings, now);
        new Doors(scene).follow(input.id());
        Excuse excuse = new Excuse(scene);
        if (input instanceof ResidentSaid said) {
            excuse.said(said.text());
        } else if (input instanceof ResidentChose chose) {
            excuse.chose(chose.value());
        } else {
            return Optional.empty();
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
            new Doors(scene).follow(input.id());
            new ResidentTurn(scene).said(input.text());
            return Outcome.DONE;
        }

        @Override
        public Outcome chose(ResidentChose input) {
            new Doors(scene).follow(input.id());
            new ResidentTurn(scene).chose(input.value());
            return Outcome.DONE;
        }

        @Override
        public Outcome returned(ResidentReturned input) {
            new Opening(scene).welcomeBack();
            return Outcome.DONE;
        }

        @Override
        public Outcome sent(ResidentSent input) {
            new Doors(scene).follow(input.id());
            new ResidentTurn(scene).sent(input.kind());
            return Outcome.DONE;
        }

        @Override
        public Outcome signedOff(SignedOff input) {
            new Doors(scene).follow(input.id());
            new Leaving(scene).signOff(input.text());
            return Outcome.DONE;
        }

        @Override
        public Outcome moved(Moved input) {
            new Doors(scene).move(input);
            return Outcome.DONE;
        }

        @Override
        public Outcome revoked(Revoked input) {
            Revocation.note(scene, input.messageId());
            return Outcome.DONE;
        }

        @Override
        public Outcome colleagueAnswered(ColleagueAnswered input) {
            new Colleague(scene).answered(input.id(), input.text());
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
