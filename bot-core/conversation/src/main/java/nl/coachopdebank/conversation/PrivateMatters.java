package nl.coachopdebank.conversation;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.release.WordList;
import nl.coachopdebank.conversation.words.Phrasing;
import nl.coachopdebank.conversation.words.SmallWords;

/** Health, belief, origin and the like, told unasked: not needed, not used, and left out of what is kept (B4). */
final class PrivateMatters {
    /** Remember that the notice was given: once a conversation is enough. */
    private static final String MARK = "!private";

    private static final String MARK_WAITING = "!private-waiting";

    private static final Pattern JOINT = Pattern.compile(
            "[.,;:!?\\n]+|(?<!\\p{L})(?:en|maar|want|omdat|doordat|door|dus|sinds|vanwege|wegens|na|met|terwijl"
                    + "|and|but|because|since|so|due to|after|with|while)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE);

    private final Scene scene;

    PrivateMatters(Scene scene) {
        this.scene = scene;
    }

    boolean isIn(String text) {
        return scene.content().wordLists().hears(WordList.PRIVATE, text);
    }

    /** Says once that it need not be told here, and who may read it; once more when that changed, as a coach was asked for. */
    void notice(String text) {
        boolean waits = new HandOffDesk(scene).waiting() != null;
        if (isIn(text) && scene.path.add(waits ? MARK_WAITING : MARK)) {
            scene.composer.say(waits ? Phrase.PRIVATE_NOTICE_WAITING : Phrase.PRIVATE_NOTICE);
        }
    }

    /** The text without the parts that hold such words; empty when nothing that says anything is left. */
    Optional<String> leftOut(String text) {
        StringBuilder kept = new StringBuilder();
        Matcher joint = JOINT.matcher(text);
        String before = "";
        int from = 0;
        while (joint.find()) {
            add(before, text.substring(from, joint.start()), kept);
            before = joint.group();
            from = joint.end();
        }
        add(before, text.substring(from), kept);
        String rest = kept.toString().strip();
        return SmallWords.isAllOf(Phrasing.of(rest)) ? Optional.empty() : Optional.of(rest);
    }

    private void add(String joint, String part, StringBuilder kept) {
        if (part.isBlank() || isIn(part)) {
            return;
        }
        boolean word = !joint.isEmpty() && Character.isLetter(joint.charAt(0));
        if (!kept.isEmpty()) {
            kept.append(word ? " " : "").append(joint);
        }
        kept.append(kept.isEmpty() ? part.strip() : part.startsWith(" ") ? part.stripTrailing() : " " + part.strip());
    }

    /** Of what the conversation remembers, this stays when the resident starts over. */
    static void keepAlone(Set<String> path) {
        path.retainAll(Set.of(MARK, MARK_WAITING));
    }
}
