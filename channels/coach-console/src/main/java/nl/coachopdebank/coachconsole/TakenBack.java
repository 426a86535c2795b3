package nl.coachopdebank.coachconsole;

import java.util.List;
import java.util.Set;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.MessageBody;
import nl.coachopdebank.conversation.Revocation;

/**
 * What a resident took back is read by nobody, nor what the bot answered to it or quoted from it later. That there was something
 * stays.
 *
 * @param ids of the messages that were taken back
 * @param words of these messages, as the bot quotes them
 */
record TakenBack(Set<String> ids, List<String> words) {
    private static final String MESSAGE = "(De bewoner trok dit bericht in.)";
    private static final String ANSWER = "(Antwoord op een bericht dat de bewoner introk.)";

    /** In fewer letters anything may stand by chance. */
    private static final int FEWEST_LETTERS = 6;

    static TakenBack of(Conversation held, List<Event> events) {
        return of(Revocation.of(held), events);
    }

    /** @param events of the whole talk: a quote may stand long after what it quotes */
    static TakenBack of(Set<String> ids, List<Event> events) {
        if (ids.isEmpty()) {
            return new TakenBack(ids, List.of());
        }
        return new TakenBack(
                ids,
                events.stream()
                        .filter(event -> event instanceof Event.Message said
                                && said.from() == Event.Sender.RESIDENT
                                && ids.contains(said.messageId()))
                        .map(event ->
                                Revocation.quoted(((Event.Message) event).body().text()))
                        .filter(words -> words.length() >= FEWEST_LETTERS)
                        .toList());
    }

    boolean isIn(Event.Message said) {
        return switch (said.from()) {
            case RESIDENT -> ids.contains(said.messageId());
            case BOT -> isAnswer(said) || words.stream().anyMatch(said.body().text()::contains);
            case COACH -> isAnswer(said);
        };
    }

    private boolean isAnswer(Event.Message said) {
        return said.replyTo() != null && ids.contains(said.replyTo());
    }

    Event without(Event event) {
        if (!(event instanceof Event.Message said) || !isIn(said)) {
            return event;
        }
        return new Event.Message(
                said.seq(),
                said.at(),
                said.from(),
                said.name(),
                said.messageId(),
                said.replyTo(),
                MessageBody.ofText(said.from() == Event.Sender.RESIDENT ? MESSAGE : ANSWER, true));
    }
}
