package nl.coachopdebank.content.transcripts;

import java.util.ArrayList;
import java.util.List;
import nl.coachopdebank.conversation.Advice;
import nl.coachopdebank.conversation.Choice;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.Holder;
import nl.coachopdebank.conversation.MessageBody;
import nl.coachopdebank.conversation.Progress;
import nl.coachopdebank.conversation.Turn;
import org.jspecify.annotations.Nullable;

/** What a resident or coach sees of a turn. */
final class Observed {
    private static final String ERASED = "erased";

    private final List<String> bot = new ArrayList<>();
    private final List<String> cards = new ArrayList<>();
    private final List<String> why = new ArrayList<>();
    private List<String> offers = List.of();
    private @Nullable String several;
    private @Nullable String progress;

    private Observed() {}

    static Reaction of(Turn turn) {
        Observed seen = new Observed();
        for (Event event : turn.events()) {
            if (event instanceof Event.Message message && message.from() == Event.Sender.BOT) {
                seen.message(message.body());
            }
        }
        String refused = turn.outcome().done() ? null : turn.outcome().detail();
        return new Reaction(
                seen.bot,
                seen.offers,
                seen.several,
                seen.progress,
                seen.cards,
                seen.why,
                holder(turn.after()),
                refused);
    }

    private void message(MessageBody body) {
        bot.add(body.text());
        offers = body.choices().stream().map(Choice::value).toList();
        several = body.several();
        progress = count(body.progress());
        body.vouchers().forEach(card -> cards.add(card.scheme() + " (" + card.status() + ")"));
        Advice advice = body.advice();
        if (advice != null) {
            advice.why().forEach(one -> why.add(one.fact() + ": " + one.answer() + " - " + one.rule()));
        }
    }

    private static @Nullable String count(@Nullable Progress progress) {
        return progress == null ? null : progress.step() + "/" + progress.of();
    }

    private static @Nullable String holder(@Nullable Conversation after) {
        if (after == null) {
            return ERASED;
        }
        return after.holder() == Holder.BOT ? null : after.holder().wireName();
    }
}
