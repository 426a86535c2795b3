package nl.coachopdebank.whatsapp.render;

import java.util.ArrayList;
import java.util.List;
import nl.coachopdebank.conversation.MessageBody;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.whatsapp.graph.Sendable;

/** What the messages of the bot or a coach become on WhatsApp. */
public final class Rendering {
    private Rendering() {}

    /** What is to be sent, in this order: nearly always one message, never more than Meta's limits force, none when there
     * is nothing to read or choose. Nothing is cut; the choices stand with the last.
     *
     * @param language of the words that the message does not bring along; Dutch where they do not exist in it
     */
    public static List<Sendable> of(MessageBody body, Language language) {
        return together(List.of(new Voice("", body)), language);
    }

    /** The same for what is said in one turn: it goes into one message up to where something can be chosen, so that nobody
     * answers under the wrong words. */
    public static List<Sendable> together(List<Voice> voices, Language language) {
        List<Sendable> all = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < voices.size(); i++) {
            Voice voice = voices.get(i);
            MessageBody body = Discretion.applied(voice.body());
            if (!words.isEmpty()) {
                words.append("\n\n");
            }
            words.append(said(voice.name(), BodyText.of(body, language)));
            if (!body.choices().isEmpty() || i + 1 == voices.size()) {
                all.addAll(new Offer(body, language).under(words.toString().strip()));
                words.setLength(0);
            }
        }
        return all;
    }

    private static String said(String name, String text) {
        return name.isBlank() || text.isBlank() ? text : Markdown.bold(name + ":") + "\n" + text;
    }
}
