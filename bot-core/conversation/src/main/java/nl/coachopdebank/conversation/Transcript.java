package nl.coachopdebank.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.coachopdebank.conversation.Event.Sender;
import org.jspecify.annotations.Nullable;

/** The lines that one turn adds to the transcript, numbered on from the last. */
final class Transcript {
    static final String BOT_NAME = "Chatbot";

    private final long lastBefore;
    private final ConversationInput input;
    private final Instant now;
    private final List<Event> events = new ArrayList<>();

    Transcript(long lastBefore, ConversationInput input, Instant now) {
        this.lastBefore = lastBefore;
        this.input = input;
        this.now = now;
    }

    void resident(String text, @Nullable SafetyCard safety) {
        MessageBody body = new MessageBody(
                text, List.of(), null, null, null, null, null, List.of(), List.of(), null, safety, null, true);
        events.add(new Event.Message(nextSeq(), now, Sender.RESIDENT, "", input.id(), null, body));
    }

    void coach(String name, String messageId, String text) {
        MessageBody body = MessageBody.ofText(text, true);
        events.add(new Event.Message(nextSeq(), now, Sender.COACH, name, messageId, null, body));
    }

    void bot(MessageBody body) {
        long seq = nextSeq();
        events.add(new Event.Message(seq, now, Sender.BOT, BOT_NAME, "b" + seq, repliesTo(), body));
    }

    private @Nullable String repliesTo() {
        boolean answers =
                input instanceof ConversationInput.ResidentSaid || input instanceof ConversationInput.ResidentChose;
        return answers ? input.id() : null;
    }

    void status(Holder holder, @Nullable String coach, @Nullable Promise promise) {
        events.add(new Event.Status(nextSeq(), now, holder, coach, promise));
    }

    boolean hasWordsOfTheBot() {
        return events.stream().anyMatch(event -> event instanceof Event.Message said && said.from() == Sender.BOT);
    }

    List<Event> events() {
        return events;
    }

    long lastSeq() {
        return lastBefore + events.size();
    }

    private long nextSeq() {
        return lastSeq() + 1;
    }
}
