package nl.coachopdebank.whatsapp;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.conversation.ConversationInput.Attachment;
import nl.coachopdebank.conversation.ConversationInput.ColleagueAnswered;
import nl.coachopdebank.conversation.ConversationInput.ResidentSent;
import nl.coachopdebank.conversation.ConversationInput.SignedOff;
import nl.coachopdebank.pipeline.Aliases;
import nl.coachopdebank.pipeline.Mail;
import nl.coachopdebank.pipeline.NewIds;
import nl.coachopdebank.whatsapp.webhook.Happening;
import nl.coachopdebank.whatsapp.webhook.MessageHead;
import nl.coachopdebank.whatsapp.webhook.Person;
import nl.coachopdebank.whatsapp.webhook.Said;
import org.jspecify.annotations.Nullable;

/** A message on its way to its conversation.
 *
 * @param messageId Meta's, for telling that it was read; it may hold a number. Empty when the person did not write it
 * @param inputs what it brings into the conversation, in order; none for a message that only opens the chat or the window
 */
record Letter(Mail mail, String messageId, List<ConversationInput> inputs) {
    Letter {
        inputs = List.copyOf(inputs);
    }

    static Letter of(Happening.ResidentMessage message, Clock clock) {
        Said said = message.said();
        List<ConversationInput> inputs =
                new SaidInputs(InputId.of(message.head().key()), clock.instant()).of(said);
        String number = said instanceof Said.OwnNumber own ? own.phone() : null;
        return of(message.head(), number, inputs, inputs.stream().anyMatch(Letter::isSaid), clock);
    }

    /** A sticker says nothing: it begins no talk, and nobody answers it. */
    private static boolean isSaid(ConversationInput input) {
        return !(input instanceof ResidentSent sent && sent.kind() == Attachment.STICKER);
    }

    /** What a colleague answered past us: it is for a talk that is known, and tells nothing of the window. */
    static Letter of(Happening.AnsweredElsewhere echo, Clock clock) {
        Instant now = clock.instant();
        ConversationInput input = new ColleagueAnswered(InputId.of(echo.key()), now, echo.text());
        Mail mail = new Mail(
                InputId.whole(echo.key()),
                aliases(echo.recipient(), null),
                Objects.requireNonNullElse(echo.sentAt(), now),
                false,
                false,
                null,
                null);
        return new Letter(mail, "", List.of(input));
    }

    /** The chat was opened: the conversation begins, and nothing was said yet. */
    static Letter of(Happening.ChatOpened opened, Clock clock) {
        return of(opened.head(), null, List.of(), true, clock);
    }

    private static Letter of(
            MessageHead head, @Nullable String number, List<ConversationInput> inputs, boolean begins, Clock clock) {
        Instant now = clock.instant();
        Instant told = head.sentAt();
        boolean isTold = told != null && told.isAfter(Instant.EPOCH);
        Instant sentAt = told != null && isTold && told.isBefore(now) ? told : now;
        boolean signsOff = inputs.stream().anyMatch(SignedOff.class::isInstance);
        return new Letter(
                new Mail(
                        InputId.whole(head.key()),
                        aliases(head.sender(), number),
                        sentAt,
                        isTold,
                        signsOff,
                        begins ? NewIds.conversation() : null,
                        null),
                head.key().id(),
                inputs);
    }

    boolean asksForAnAnswer() {
        return inputs.stream().anyMatch(Letter::isSaid);
    }

    static Aliases aliases(Person person, @Nullable String number) {
        return new Aliases(person.phone() == null ? number : person.phone(), person.userId(), person.parentUserId());
    }

    /** The same letter, bringing this. */
    Letter saying(List<ConversationInput> others) {
        return new Letter(mail, messageId, others);
    }

    Letter with(Mail other) {
        return new Letter(other, messageId, inputs);
    }

    @Override
    public String toString() {
        return "Letter[" + inputs.size() + " inputs]";
    }
}
