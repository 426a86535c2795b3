package nl.coachopdebank.conversation.words;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hears that somebody means all that is offered, Dutch and English: "allebei", "alle drie", "alles". */
public final class AllOfThem {
    private static final Pattern EVERYTHING = Pattern.compile("(?:(?:ja|yes|nou|doe|maar|graag|liefst|please) )*"
            + "(?:alles|allemaal|alle antwoorden|all|all of (?:it|them|these|those)|everything)"
            + "(?: (?:graag|hoor|aub|alsjeblieft|eigenlijk|please))*");
    private static final Pattern COUNTED = Pattern.compile("\\b(?:alle|all) (\\d{1,2})\\b");
    private static final Pattern BOTH =
            Pattern.compile("\\b(?:(geen|niet|not|none|neither|een|1|one) )?(?:(van|of) )?(?:beiden?|both)\\b");
    private static final Set<String> DENIED = Set.of("geen", "niet", "not");
    private static final String NEAR_BOTH = "allebei";
    private static final String NEAR_BOTH_TOO = "alletwee";
    private static final int TWO = 2;

    private AllOfThem() {}

    /** True when the text in normal form says so of this many things; "allebei" is said of two only. */
    public static boolean isSaid(String normal, int offered) {
        String text = NumberWords.asDigits(normal);
        return EVERYTHING.matcher(text).matches() || counts(text, offered) || (offered == TWO && saysBoth(text));
    }

    private static boolean counts(String text, int offered) {
        Matcher counted = COUNTED.matcher(text);
        return counted.find() && Integer.parseInt(counted.group(1)) == offered;
    }

    private static boolean saysBoth(String text) {
        String[] words = Spelling.tokens(text);
        for (int i = 0; i < words.length; i++) {
            boolean near = Spelling.isNearly(words[i], NEAR_BOTH) || Spelling.isNearly(words[i], NEAR_BOTH_TOO);
            if (near && (i == 0 || !DENIED.contains(words[i - 1]))) {
                return true;
            }
        }
        Matcher both = BOTH.matcher(text);
        return both.find() && both.group(1) == null && both.group(2) == null;
    }
}
