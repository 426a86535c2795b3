package nl.coachopdebank.pipeline;

import java.util.List;
import nl.coachopdebank.conversation.CoachInput;
import nl.coachopdebank.conversation.ConversationInput;
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

/** Half characters (lone surrogates) cannot be stored as UTF-8; each becomes the replacement character. */
final class WellFormed implements ConversationInput.Visitor<ConversationInput> {
    private static final WellFormed VISITOR = new WellFormed();
    private static final char REPLACEMENT = '\uFFFD';

    private WellFormed() {}

    static ConversationInput input(ConversationInput input) {
        return input.accept(VISITOR);
    }

    static String text(String text) {
        int bad = firstHalf(text, 0);
        if (bad < 0) {
            return text;
        }
        StringBuilder whole = new StringBuilder(text);
        while (bad >= 0) {
            whole.setCharAt(bad, REPLACEMENT);
            bad = firstHalf(whole, bad + 1);
        }
        return whole.toString();
    }

    private static int firstHalf(CharSequence text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (!pair) {
                return i;
            }
            i++;
        }
        return -1;
    }

    @Override
    public ConversationInput started(Started in) {
        return new Started(
                text(in.id()),
                in.at(),
                text(in.channel()),
                text(in.region()),
                text(in.language()),
                text(in.flow()),
                text(in.secretHash()));
    }

    @Override
    public ConversationInput said(ResidentSaid in) {
        return new ResidentSaid(text(in.id()), in.at(), text(in.text()));
    }

    @Override
    public ConversationInput chose(ResidentChose in) {
        return new ResidentChose(text(in.id()), in.at(), text(in.value()));
    }

    @Override
    public ConversationInput returned(ResidentReturned in) {
        return new ResidentReturned(text(in.id()), in.at());
    }

    @Override
    public ConversationInput sent(ResidentSent in) {
        return new ResidentSent(text(in.id()), in.at(), in.kind());
    }

    @Override
    public ConversationInput signedOff(SignedOff in) {
        return new SignedOff(text(in.id()), in.at(), text(in.text()));
    }

    @Override
    public ConversationInput moved(Moved in) {
        return new Moved(text(in.id()), in.at(), text(in.channel()), text(in.secretHash()));
    }

    @Override
    public ConversationInput revoked(Revoked in) {
        return new Revoked(text(in.id()), in.at(), text(in.messageId()));
    }

    @Override
    public ConversationInput colleagueAnswered(ColleagueAnswered in) {
        return new ColleagueAnswered(text(in.id()), in.at(), text(in.text()));
    }

    @Override
    public ConversationInput coach(CoachInput in) {
        return new CoachInput(
                text(in.id()),
                in.at(),
                in.action(),
                text(in.coach()),
                text(in.name()),
                text(in.handOff()),
                text(in.text()),
                text(in.detail()),
                List.copyOf(in.instruments().stream().map(WellFormed::text).toList()),
                in.lead());
    }

    @Override
    public ConversationInput timer(TimerFired in) {
        return in;
    }

    @Override
    public ConversationInput erase(Erase in) {
        return new Erase(text(in.id()), in.at());
    }
}
