package nl.coachopdebank.content.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts a Markdown text into sentences, as a reader would read them. */
final class Sentences {
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)]\\([^)]*\\)");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final Pattern LIST_MARK = Pattern.compile("^\\s*([-*+]|\\d+[.)])\\s+");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
    private static final String ENDS = ".!?:;\u2026";
    private static final String AFTER_END = "\"'\u201D\u2019)*_";
    private static final Set<String> ABBREVIATIONS = Set.of(
            "bijv.", "bv.", "b.v.", "o.a.", "d.w.z.", "nr.", "art.", "i.v.m.", "m.b.t.", "t.a.v.", "z.s.m.", "incl.",
            "excl.", "max.", "min.", "ca.", "dhr.", "mw.", "evt.", "resp.", "e.g.", "i.e.", "no.", "st.", "mr.",
            "mrs.");

    private Sentences() {}

    static List<String> of(String markdown) {
        String plain = LINK.matcher(markdown).replaceAll("$1");
        plain = ADDRESS.matcher(plain).replaceAll("adres");
        plain = PLACEHOLDER.matcher(plain).replaceAll("iets");
        List<String> sentences = new ArrayList<>();
        plain.lines()
                .map(line -> LIST_MARK.matcher(line).replaceFirst("").replace("**", ""))
                .forEach(line -> cut(line, sentences));
        return sentences;
    }

    /** Number of words; a dash or bullet on its own is none. */
    static int words(String sentence) {
        int words = 0;
        for (String word : sentence.split(" ", -1)) {
            words += word.chars().anyMatch(Character::isLetterOrDigit) ? 1 : 0;
        }
        return words;
    }

    private static void cut(String line, List<String> sentences) {
        StringBuilder sentence = new StringBuilder();
        for (String word : line.strip().split(" +", -1)) {
            sentence.append(sentence.length() == 0 ? "" : " ").append(word);
            if (ends(word) && !ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))) {
                sentences.add(sentence.toString());
                sentence.setLength(0);
            }
        }
        if (!sentence.toString().isBlank()) {
            sentences.add(sentence.toString());
        }
    }

    private static boolean ends(String word) {
        int last = word.length() - 1;
        while (last > 0 && AFTER_END.indexOf(word.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && ENDS.indexOf(word.charAt(last)) >= 0;
    }
}
