package nl.coachopdebank.coachconsole;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.coachopdebank.conversation.Conversation;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.conversation.MessageBody;
import nl.coachopdebank.conversation.PrivateParts;
import nl.coachopdebank.conversation.Revocation;

/**
 * What a resident took back is read by nobody, nor what the bot answered to it or quoted from it later. That there was something
 * stays.
 *
 * @param ids of the messages that were taken back
 * @param quotes of these messages, in the forms in which the bot repeats them
 */
record TakenBack(Set<String> ids, List<String> quotes) {
    private static final String MESSAGE = "(De bewoner trok dit bericht in.)";
    private static final String ANSWER = "(Antwoord op een bericht dat de bewoner introk.)";

    /** Fewer words than this may stand anywhere by chance: then only what is clearly a quote counts. */
    private static final int FEWEST_WORDS = 3;

    private static final Pattern BLANK = Pattern.compile("\\s+");

    static TakenBack of(Conversation held, List<Event> events, PrivateParts parts) {
        return of(Revocation.of(held), events, parts);
    }

    /** @param events of the whole talk: a quote may stand long after what it quotes */
    static TakenBack of(Set<String> ids, List<Event> events, PrivateParts parts) {
        List<String> quotes = events.stream()
                .filter(event -> event instanceof Event.Message said
                        && said.from() == Event.Sender.RESIDENT
                        && ids.contains(said.messageId()))
                .flatMap(event ->
                        Revocation.quotes(((Event.Message) event).body().text(), parts).stream())
                .toList();
        return new TakenBack(ids, quotes);
    }

    boolean isIn(Event.Message said) {
        return switch (said.from()) {
            case RESIDENT -> ids.contains(said.messageId());
            case BOT ->
                isAnswer(said)
                        || quotes.stream().anyMatch(quote -> repeats(said.body().text(), quote));
            case COACH -> isAnswer(said);
        };
    }

    /** A quote stands between quotation marks, or after the name of an answer. */
    private static boolean repeats(String text, String quote) {
        return BLANK.split(quote, -1).length < FEWEST_WORDS
                ? text.contains('"' + quote + '"') || text.contains("**: " + quote)
                : text.contains(quote);
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
