package nl.coachopdebank.whatsapp.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing that happened on WhatsApp. Only {@link ResidentMessage} asks for an answer. What a person said, a number or
 * the id of a message is not in the text of any of them. */
public sealed interface Happening {
    /** A person wrote, tapped or sent something. It opens the window of 24 hours. The sender is known. */
    record ResidentMessage(MessageHead head, Said said) implements Happening {}

    /** A person wrote, but Meta has not got it (131060, seen in public traffic). The real message may follow under the
     * same key: do not count this one as its delivery. */
    record NotYetThere(MessageHead head) implements Happening {}

    /** A person opened the chat for the first time and said nothing. It opens the window of 24 hours. */
    record ChatOpened(MessageHead head) implements Happening {}

    /** A person put an emoji under a message.
     *
     * @param emoji null when it was taken back */
    record Reaction(
            MessageHead head, String messageId, @Nullable String emoji) implements Happening {
        @Override
        public String toString() {
            return "Reaction[" + (emoji == null ? "taken back]" : "given]");
        }
    }

    /** A person changed an earlier message.
     *
     * @param text the new words or caption; null when there are none */
    record Edit(
            MessageHead head, String messageId, @Nullable String text) implements Happening {
        @Override
        public String toString() {
            return "Edit[…]";
        }
    }

    /** A person took a message back: nobody may read it any more. */
    record Revoke(MessageHead head, String messageId) implements Happening {
        @Override
        public String toString() {
            return "Revoke[…]";
        }
    }

    /** WhatsApp tells that a person has another number or user id. The new number may be somebody else's: it proves
     * nothing about who writes.
     *
     * @param kind user_changed_number, user_changed_user_id, or Meta's word for another change
     * @param after by what the person is known from now on; nothing known for another change */
    record PersonChanged(MessageHead head, String kind, Person before, Person after) implements Happening {}

    /** How a message that we sent fares. It may be one that we do not know, or not yet.
     *
     * @param status Meta's word: sent, delivered, read, failed, played, or a new one
     * @param at null when Meta left it out
     * @param recipient in a group: the member
     * @param ownId what we sent along as our own id; null when nothing
     * @param codes Meta's error codes; empty unless it failed
     * @param priceCategory what Meta charges it as; null when it does not say. {@code general_purpose_ai} means that
     *     Meta takes us for something we are not: tell a person */
    record StatusUpdate(
            MessageKey key,
            String status,
            @Nullable Instant at,
            Person recipient,
            @Nullable String ownId,
            List<Integer> codes,
            @Nullable String priceCategory)
            implements Happening {
        public StatusUpdate {
            codes = List.copyOf(codes);
        }

        /** How far the message got by this; empty when the status tells nothing of it. */
        public Optional<Delivery> delivery() {
            return Delivery.of(status);
        }

        @Override
        public String toString() {
            return "StatusUpdate[" + status + ", " + codes + "]";
        }
    }

    /** A person wants messages of a category, or none any more.
     *
     * @param category for example marketing_messages; empty when Meta left it out
     * @param value stop, resume, or a new word; empty when Meta left it out */
    record Preference(Person person, String category, String value) implements Happening {}

    /** Somebody answered from the WhatsApp Business app: the bot is silent.
     *
     * @param recipient may be unknown
     * @param sentAt null when Meta left it out
     * @param text empty for what is no text */
    record AnsweredElsewhere(
            MessageKey key, Person recipient, @Nullable Instant sentAt, String text) implements Happening {
        @Override
        public String toString() {
            return "AnsweredElsewhere[]";
        }
    }

    /** Something about our account, number or templates.
     *
     * @param field Meta's name of the subject, for example message_template_status_update
     * @param event Meta's word for what happened, for example PAUSED; empty when there is none
     * @param template the template's name; null when it is about something else
     * @param needsPerson whether somebody must look: all but good news */
    record AccountEvent(
            String field, String event, @Nullable String template, boolean needsPerson) implements Happening {}

    /** Meta reports trouble of the account as a whole.
     *
     * @param code Meta's error code */
    record AccountError(String phoneNumberId, int code) implements Happening {
        @Override
        public String toString() {
            return "AccountError[" + code + "]";
        }
    }

    /** Something in which the needed parts are missing. The rest was read.
     *
     * @param part message, status, echo or change
     * @param id null when it has none
     * @param type null when it has none */
    record Unreadable(
            String part,
            String phoneNumberId,
            @Nullable String id,
            @Nullable String type) implements Happening {
        @Override
        public String toString() {
            return "Unreadable[" + part + ", " + type + "]";
        }
    }

    /** A subject that this door does not know, or one that says nothing.
     *
     * @param field Meta's name of the subject */
    record Ignored(String field) implements Happening {}
}
