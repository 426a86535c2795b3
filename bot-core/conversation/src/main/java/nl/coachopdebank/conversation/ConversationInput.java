package nl.coachopdebank.conversation;

import java.time.Instant;
import nl.coachopdebank.conversation.words.Masking;

/** Whatever changes a conversation. Every input has the sender's own id, so that it counts once. */
public interface ConversationInput {
    /** 1-64 characters, chosen by the sender, unique within the conversation. */
    String id();

    /** When the door accepted it. */
    Instant at();

    /** True for what the resident does; false for a coach and for a timer. */
    default boolean isOfResident() {
        return true;
    }

    <R> R accept(Visitor<R> visitor);

    /** One method a kind of input. */
    interface Visitor<R> {
        R started(Started input);

        R said(ResidentSaid input);

        R chose(ResidentChose input);

        R returned(ResidentReturned input);

        R sent(ResidentSent input);

        R signedOff(SignedOff input);

        R moved(Moved input);

        R revoked(Revoked input);

        R colleagueAnswered(ColleagueAnswered input);

        R coach(CoachInput input);

        R timer(TimerFired input);

        R erase(Erase input);
    }

    /** A conversation begins.
     *
     * @param channel {@code web} or {@code whatsapp}
     * @param region the door's region, empty when it has none
     * @param flow the flow to begin with, empty for the welcome
     * @param secretHash hash of the resident's secret, URL-safe base64, empty when the channel has none
     */
    record Started(
            String id, Instant at, String channel, String region, String language, String flow, String secretHash)
            implements ConversationInput {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.started(this);
        }
    }

    /** The resident typed something; what cannot be seen, and numbers that the chat does not need, are taken out before it is stored anywhere. */
    record ResidentSaid(String id, Instant at, String text) implements ConversationInput {
        public ResidentSaid {
            text = Masking.mask(Visible.of(text));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.said(this);
        }
    }

    /** The resident pressed a button. */
    record ResidentChose(String id, Instant at, String value) implements ConversationInput {
        public ResidentChose {
            value = Visible.of(value);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.chose(this);
        }
    }

    /** The resident opened the chat again without saying anything yet. */
    record ResidentReturned(String id, Instant at) implements ConversationInput {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.returned(this);
        }
    }

    /** The resident sent something that is no text, and nothing was kept of it.
     *
     * @param kind what it was
     */
    record ResidentSent(String id, Instant at, Attachment kind) implements ConversationInput {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sent(this);
        }
    }

    /** The resident wants no messages any more: everything open ends, and only that is said.
     *
     * @param text the words that said so
     */
    record SignedOff(String id, Instant at, String text) implements ConversationInput {
        public SignedOff {
            text = Masking.mask(Visible.of(text));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.signedOff(this);
        }
    }

    /** The resident goes on through another door.
     *
     * @param channel the new one: {@code web} or {@code whatsapp}
     * @param secretHash as in {@link Started}: the new door's; empty leaves the old one
     */
    record Moved(String id, Instant at, String channel, String secretHash) implements ConversationInput {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.moved(this);
        }
    }

    /** The resident took a message back: nobody is to read it any more.
     *
     * @param messageId the id under which it was sent
     */
    record Revoked(String id, Instant at, String messageId) implements ConversationInput {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.revoked(this);
        }
    }

    /** A colleague answered on the channel itself, and not in the coaches' console.
     *
     * @param text empty for what is no text
     */
    record ColleagueAnswered(String id, Instant at, String text) implements ConversationInput {
        public ColleagueAnswered {
            text = Visible.of(text);
        }

        @Override
        public boolean isOfResident() {
            return false;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.colleagueAnswered(this);
        }
    }

    /** What can be sent instead of text. */
    enum Attachment {
        VOICE,
        AUDIO,
        PICTURE,
        VIDEO,
        DOCUMENT,
        PLACE,
        CONTACTS,
        ORDER,
        /** A little picture instead of words; it asks for no answer. */
        STICKER,
        /** A poll, a form, something new: it could not be read. */
        OTHER
    }

    /** A timer became due.
     *
     * @param timer what it is about, see {@link TimerChange}
     */
    record TimerFired(String id, Instant at, String timer) implements ConversationInput {
        @Override
        public boolean isOfResident() {
            return false;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.timer(this);
        }
    }

    /** The resident wants everything gone. */
    record Erase(String id, Instant at) implements ConversationInput {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.erase(this);
        }
    }
}
