package nl.coachopdebank.conversation;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.coachopdebank.conversation.classifier.LanguageGuess;
import nl.coachopdebank.conversation.release.Language;
import nl.coachopdebank.conversation.release.RegionContent;
import nl.coachopdebank.conversation.release.WordList;
import nl.coachopdebank.conversation.release.WordLists;
import nl.coachopdebank.conversation.words.Excerpt;
import nl.coachopdebank.conversation.words.Phrasing;
import nl.coachopdebank.conversation.words.SmallWords;
import nl.coachopdebank.conversation.words.Spelling;

/** The parts of a text that tell of health, belief, origin and the like, by the word list {@code private} (Dutch and English). */
public final class PrivateParts {
    private static final Pattern JOINT = Pattern.compile(
            "[.,;:!?\\n]+|(?<!\\p{L})(?:en|maar|want|omdat|doordat|door|dus|sinds|vanwege|wegens|na|met|terwijl"
                    + "|and|but|because|since|so|due to|after|with|while)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE);

    /** A reason in a few words, not in a clause: "sinds ik ziek ben" has its verb after the private words. */
    private static final Pattern OPENS_A_REASON = Pattern.compile(
            "(?:door|sinds|vanwege|wegens|na|met|due to|after|with|since|because of)\\s+(?!(?:ik|i|we|wij|het|it)\\s)",
            Pattern.CASE_INSENSITIVE);

    private static final Set<Language> KNOWN = Set.of(Language.NL, Language.EN);

    private final WordLists lists;
    private final LanguageGuess languages;

    public PrivateParts(RegionContent content) {
        this(content.wordLists(), content.languages());
    }

    public PrivateParts(WordLists lists, LanguageGuess languages) {
        this.lists = lists;
        this.languages = languages;
    }

    /** True for a language of which it is known what is private. */
    public static boolean areKnownIn(Language language) {
        return KNOWN.contains(language);
    }

    /** The same for the language of a text, or {@code own} when that is not sure. */
    public boolean areKnownIn(String text, Language own) {
        return areKnownIn(languages.of(text, own));
    }

    public boolean areIn(String text) {
        return lists.hears(WordList.PRIVATE, text);
    }

    /** The text without the parts that hold such words; empty when nothing that says anything is left. */
    public Optional<String> leftOut(String text) {
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
        if (areIn(part)) {
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
        return lists.after(WordList.PRIVATE, Spelling.tokens(Spelling.normal(text)));
    }

    private static void append(String joint, String part, StringBuilder kept) {
        boolean word = !joint.isEmpty() && Character.isLetter(joint.charAt(0));
        if (!kept.isEmpty()) {
            kept.append(word ? " " : "").append(joint);
        }
        kept.append(kept.isEmpty() ? part.strip() : part.startsWith(" ") ? part.stripTrailing() : " " + part.strip());
    }
}
