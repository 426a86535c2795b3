package nl.coachopdebank.whatsapp.render;

import java.util.List;
import nl.coachopdebank.conversation.MessageBody;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.whatsapp.graph.Sendable;

/** What one message of the bot or a coach becomes on WhatsApp. */
public final class Rendering {
    private Rendering() {}

    /** What is to be sent, in this order: nearly always one message, never more than Meta's limits force, none when there
     * is nothing to read or choose. Nothing is cut; the choices stand with the last.
     *
     * @param language of the words that the message does not bring along; Dutch where they do not exist in it
     */
    public static List<Sendable> of(MessageBody body, Language language) {
        return new Offer(body, language).under(BodyText.of(body, language));
    }
}
