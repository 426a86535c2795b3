package nl.coachopdebank.whatsapp.render;

import nl.coachopdebank.conversation.MessageBody;

/** A message and who says it.
 *
 * @param name a coach's first name, shown before the words; empty for the bot
 */
public record Voice(String name, MessageBody body) {
    @Override
    public String toString() {
        return "Voice[…]";
    }
}
