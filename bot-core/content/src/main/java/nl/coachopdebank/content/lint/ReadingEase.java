package nl.coachopdebank.content.lint;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.coachopdebank.content.findings.Report;
import nl.coachopdebank.content.source.FileKind;
import nl.coachopdebank.conversation.release.Language;

/**
 * Easy Dutch words in short sentences: Flesch's reading ease as Douma fitted it to Dutch (1960), 206.84 less 77 times the
 * sounds a word and 0.93 times the words a sentence. Seventy and more is what B1 readers read easily. Names are left out, as
 * nobody can write a shorter one.
 */
final class ReadingEase implements TextRule {
    private static final String RULE = "reading-ease";
    private static final int AIM = 70;

    /** In fewer words one long word decides. */
    private static final int FEWEST_WORDS = 30;

    private static final Pattern SOUND = Pattern.compile(
            "aai|ooi|oei|eeuw|ieuw|aa|ee|ie|oo|uu|oe|eu|ui|ij|ei|au|ou" + "|[aeiouyàáâäèéêëìíîïòóôöùúûü]");
    private static final Pattern EDGE = Pattern.compile("^[^\\p{L}\\d]+|[^\\p{L}\\d]+$");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    @Override
    public void check(Passage passage, Report report) {
        if (passage.language() != Language.NL) {
            return;
        }
        Count count = Count.of(Sentences.of(passage.text()));
        if (count.words < FEWEST_WORDS || count.ease() >= AIM) {
            return;
        }
        String message = "Deze tekst is moeilijk: leesbaarheid " + Math.round(Math.floor(count.ease())) + " van 100.";
        String remedy = "Kies kortere woorden en maak kortere zinnen, tot " + AIM + " of meer (Flesch-Douma).";
        if (passage.kind() == FileKind.TOPIC) {
            report.error(passage.spot(), RULE, message, remedy);
        } else {
            report.warning(passage.spot(), RULE, message, remedy);
        }
    }

    private record Count(int sentences, int words, int sounds) {
        static Count of(List<String> sentences) {
            int words = 0;
            int sounds = 0;
            for (String sentence : sentences) {
                boolean first = true;
                for (String part : sentence.split("\\s+", -1)) {
                    String word = EDGE.matcher(part).replaceAll("");
                    if (LETTER.matcher(word).find() && !isName(word, first)) {
                        words++;
                        sounds += sounds(word);
                    }
                    first = false;
                }
            }
            return new Count(sentences.size(), words, sounds);
        }

        private static boolean isName(String word, boolean first) {
            return word.contains(".")
                    || (!first && Character.isUpperCase(word.charAt(0)))
                    || (word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)));
        }

        private static int sounds(String word) {
            Matcher matcher = SOUND.matcher(word.toLowerCase(Locale.ROOT));
            int sounds = 0;
            while (matcher.find()) {
                sounds++;
            }
            return Math.max(1, sounds);
        }

        double ease() {
            return 206.84 - 77.0 * sounds / words - 0.93 * words / sentences;
        }
    }
}
