package nl.coachopdebank.knowledge.llm;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds names where somebody introduces them, in six languages: "ik heet", "nazywam się", "adım". Rather a word too many than a name. */
final class Names {
    private static final String MASK = "[naam]";
    /** Given names, particles and surnames together. */
    private static final int MOST_WORDS = 6;

    private static final String PERSON =
            "(?:man|vrouw|zoon|dochter|kind|partner|vriend|vriendin|broer|zus|moeder|vader|baas|chef"
                    + "|collega|coach|buurman|buurvrouw|husband|wife|son|daughter|boss|brother|sister|mother|father)";
    private static final Pattern INTRODUCED = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:(?:ik|hij|ze|zij|mijn " + PERSON
                    + ") heet|heet ik|(?:noem me|noemen me|noemt me)|(?:mijn|m'n|haar|zijn|my|his|her) (?:(?:voor|achter|roep|volledige |volle "
                    + "|first |last |full )?(?:naam|name)) (?:is|luidt|was)|(?:naam|name) ?:|(?:i am|i'm|he is|she is) called|call me"
                    + "|nazywam się|mam na imię|moje imię to|мене звати|моє ім['’]?я(?: -| —)?|меня зовут|اسمي|أنا اسمي|(?:benim )?(?:adım|ismim)(?: ise)?"
                    + "|met vriendelijke groet(?:en)?,|(?:groet(?:en|jes)?|mvg|gr\\.?|regards),)"
                    + "(?: (?:ook|trouwens|eigenlijk|gewoon|overigens|officieel|maar|actually))?[ \\n]{1,2}(?:dhr\\.? |mevr\\.? |meneer |mevrouw )?");
    /** "Ik ben Fatma de Vries": two names at least, for one may be what somebody is. */
    private static final Pattern FULL = Pattern.compile(
            "(?<!\\p{L})([Ii]k ben|[Dd]it is|I am|I'm|[Mm]et|[Tt]his is) "
                    + "(?:\\p{Lu}[\\p{L}'’-]+ (?:(?:van|de|den|der|ten|ter|het|el|al|bin|von|da|dos|la|le|'t) ){0,3}){1,2}\\p{Lu}[\\p{L}'’-]+");

    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'’.-]*");
    private static final Set<String> PARTICLES = Set.of(
            "van", "de", "den", "der", "ten", "ter", "het", "'t", "el", "al", "ben", "bin", "von", "da", "dos", "di",
            "la", "le", "abu");
    /** What no name begins with, and what ends one. */
    private static final Set<String> NO_NAMES = Set.of(
            "en",
            "ik",
            "maar",
            "want",
            "dus",
            "of",
            "uit",
            "woon",
            "werk",
            "heb",
            "wil",
            "zoek",
            "kan",
            "kom",
            "kwam",
            "mag",
            "moet",
            "zou",
            "zit",
            "ga",
            "die",
            "dat",
            "dit",
            "deze",
            "met",
            "bij",
            "op",
            "voor",
            "nu",
            "hier",
            "ook",
            "niet",
            "geen",
            "je",
            "jou",
            "u",
            "jullie",
            "iedereen",
            "welkom",
            "anders",
            "nog",
            "zo",
            "in",
            "om",
            "te",
            "is",
            "was",
            "een",
            "mijn",
            "and",
            "i",
            "but",
            "from",
            "am",
            "live",
            "work",
            "not",
            "you",
            "my",
            "to",
            "the",
            "a",
            "so",
            "because",
            "hoe",
            "wat",
            "wie",
            "waar",
            "belangrijk",
            "bekend",
            "verkeerd",
            "veranderd",
            "onbekend",
            "geheim",
            "dan",
            "als",
            "sinds",
            "al",
            "graag",
            "hallo",
            "hoi",
            "dag",
            "jaar",
            "years");

    private Names() {}

    static String mask(String text) {
        String masked = FULL.matcher(text).replaceAll(found -> found.group(1) + " " + MASK);
        Matcher introduced = INTRODUCED.matcher(masked);
        StringBuilder result = new StringBuilder();
        int from = 0;
        while (from <= masked.length() && introduced.find(from)) {
            int end = endOfName(masked, introduced.end());
            result.append(masked, from, introduced.end());
            if (end > introduced.end()) {
                result.append(MASK);
            }
            from = end;
        }
        return result.append(masked.substring(Math.min(from, masked.length()))).toString();
    }

    /** Where the name ends that begins here; the same place when none does. */
    private static int endOfName(String text, int start) {
        Matcher word = WORD.matcher(text);
        int end = start;
        int at = start;
        for (int count = 0; count < MOST_WORDS && at < text.length(); count++) {
            if (!word.region(at, text.length()).lookingAt()) {
                break;
            }
            String lower = word.group().toLowerCase(Locale.ROOT);
            boolean particle = PARTICLES.contains(lower) && isFollowedByName(text, word.end());
            if (!particle && NO_NAMES.contains(lower)) {
                break;
            }
            end = word.end();
            if (lower.endsWith(".") && lower.length() > 2 || end >= text.length() || text.charAt(end) != ' ') {
                break;
            }
            at = end + 1;
        }
        return end;
    }

    private static boolean isFollowedByName(String text, int end) {
        if (end >= text.length() || text.charAt(end) != ' ') {
            return false;
        }
        Matcher next = WORD.matcher(text).region(end + 1, text.length());
        return next.lookingAt() && !NO_NAMES.contains(next.group().toLowerCase(Locale.ROOT));
    }
}
