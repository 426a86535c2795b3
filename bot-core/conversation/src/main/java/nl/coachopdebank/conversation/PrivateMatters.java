package nl.coachopdebank.conversation;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.coachopdebank.conversation.release.Phrase;
import nl.coachopdebank.conversation.release.WordList;
import nl.coachopdebank.conversation.words.Excerpt;
import nl.coachopdebank.conversation.words.Phrasing;
import nl.coachopdebank.conversation.words.SmallWords;
import nl.coachopdebank.conversation.words.Spelling;

/** Health, belief, origin and the like, told unasked: not needed, not used, and left out of what is kept (B4). */
final class PrivateMatters {
    /** Remember that the notice was given: once a conversation is enough. */
    private static final String MARK = "!private";

    private static final String MARK_WAITING = "!private-waiting";

    private static final Pattern JOINT = Pattern.compile(
            "[.,;:!?\\n]+|(?<!\\p{L})(?:en|maar|want|omdat|doordat|door|dus|sinds|vanwege|wegens|na|met|terwijl"
                    + "|and|but|because|since|so|due to|after|with|while)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE);

    /** A reason in a few words, not in a clause: "sinds ik ziek ben" has its verb after the private words. */
    private static final Pattern OPENS_A_REASON = Pattern.compile(
            "(?:door|sinds|vanwege|wegens|na|met|due to|after|with|since|because of)\\s+(?!(?:ik|i|we|wij|het|it)\\s)",
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

    /** The same, when it was told in the place of an answer and the notice was given before. */
    void notNeeded() {
        if (scene.composer.isEmpty()) {
            scene.composer.say(Phrase.PRIVATE_AGAIN);
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
        return saysNothing(rest) && !OpenAnswer.asksForHelp(rest) ? Optional.empty() : Optional.of(rest);
    }

    private static boolean saysNothing(String text) {
        return SmallWords.isMereAsking(Phrasing.of(text));
    }

    private void add(String joint, String part, StringBuilder kept) {
        if (isIn(part)) {
            addWhatFollows(joint, part, kept);
        } else if (!part.isBlank()) {
            append(joint, part, kept);
        }
    }

    /** "Ik wil met mijn rugklachten ander werk": the wish may come after the private words, when it did not come before. */
    private void addWhatFollows(String joint, String part, StringBuilder kept) {
        String after = afterPrivateWords(part);
        if (OPENS_A_REASON.matcher(joint + part).lookingAt() && saysNothing(kept.toString()) && !saysNothing(after)) {
            kept.append(kept.isEmpty() ? "" : " ").append(after);
        }
    }

    private String afterPrivateWords(String part) {
        String rest = part;
        int end = privateWordsEnd(rest);
        while (end > 0) {
            rest = Excerpt.from(rest, end);
            end = privateWordsEnd(rest);
        }
        return rest;
    }

    private int privateWordsEnd(String text) {
        return scene.content().wordLists().after(WordList.PRIVATE, Spelling.tokens(Spelling.normal(text)));
    }

    private static void append(String joint, String part, StringBuilder kept) {
        boolean word = !joint.isEmpty() && Character.isLetter(joint.charAt(0));
        if (!kept.isEmpty()) {
            kept.append(word ? " " : "").append(joint);
        }
        kept.append(kept.isEmpty() ? part.strip() : part.startsWith(" ") ? part.stripTrailing() : " " + part.strip());
    }

    /** Of what the conversation remembers, this stays when the resident starts over. */
    static void keepAlone(Set<String> path) {
        path.removeIf(entry -> !entry.equals(MARK)
                && !entry.equals(MARK_WAITING)
                && !AnswerNotice.isMark(entry)
                && !entry.equals(LanguageSwitch.CHOSEN)
                && !Revocation.isMark(entry));
    }
}
