package nl.coachopdebank.whatsapp;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.coachopdebank.conversation.ConversationInput;
import nl.coachopdebank.conversation.ConversationInput.Attachment;
import nl.coachopdebank.conversation.ConversationInput.ResidentChose;
import nl.coachopdebank.conversation.ConversationInput.ResidentSaid;
import nl.coachopdebank.conversation.ConversationInput.ResidentSent;
import nl.coachopdebank.conversation.ConversationInput.SignedOff;
import nl.coachopdebank.whatsapp.webhook.Said;

/** Makes inputs of a conversation of what a person said: mostly one, for some things none. */
final class SaidInputs {
    /** What WhatsApp documents as the longest text. The web takes 2,000, but a person who wrote more here cannot be told
     * before it is sent. */
    static final int LONGEST_TEXT = 4_096;

    private static final String REST = "-rest";
    /** An answer to a request for a call that we never send. */
    private static final Set<String> NOT_FOR_US = Set.of("call_permission_reply");

    private static final Map<String, Attachment> KINDS = Map.of(
            "image", Attachment.PICTURE,
            "video", Attachment.VIDEO,
            "audio", Attachment.AUDIO,
            "voice", Attachment.VOICE,
            "document", Attachment.DOCUMENT,
            "location", Attachment.PLACE,
            "contacts", Attachment.CONTACTS,
            "order", Attachment.ORDER,
            "sticker", Attachment.STICKER);

    private final String id;
    private final Instant at;

    SaidInputs(String id, Instant at) {
        this.id = id;
        this.at = at;
    }

    List<ConversationInput> of(Said said) {
        if (said instanceof Said.Words words) {
            return typed(words.text());
        } else if (said instanceof Said.Tap tap) {
            return List.of(new ResidentChose(id, at, tap.id()));
        } else if (said instanceof Said.Attachment attachment) {
            return attached(attachment);
        } else if (said instanceof Said.OwnNumber) {
            return List.of(new ResidentSent(id, at, Attachment.CONTACTS));
        } else if (said instanceof Said.NotUnderstood odd && !NOT_FOR_US.contains(odd.kind())) {
            return List.of(sent(odd.kind()));
        }
        return List.of();
    }

    private List<ConversationInput> attached(Said.Attachment attachment) {
        if (attachment.caption() != null) {
            return typed(attachment.caption());
        }
        return List.of(sent(attachment.kind()));
    }

    private ResidentSent sent(String kind) {
        return new ResidentSent(id, at, KINDS.getOrDefault(kind, Attachment.OTHER));
    }

    /** Of a text that is longer than WhatsApp says it can be, the beginning counts, and it is said that there was more. */
    private List<ConversationInput> typed(String text) {
        if (StopWords.is(text)) {
            return List.of(new SignedOff(id, at, text));
        }
        if (text.length() <= LONGEST_TEXT) {
            return List.of(new ResidentSaid(id, at, text));
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return List.of(
                new ResidentSaid(id, at, text.substring(0, end)), new ResidentSent(id + REST, at, Attachment.OTHER));
    }
}
