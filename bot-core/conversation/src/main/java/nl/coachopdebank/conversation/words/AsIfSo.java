package nl.coachopdebank.conversation.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns what somebody supposes into what they would say when it were so: "ik 27 word" into "ik ben 27", "I lose my job" into
 * "I lost my job". The words that follow from it are heard like any others.
 */
public final class AsIfSo {
    private static final Set<String> ONESELF = Set.of("ik", "i");
    /** With one of these second, the clause has the order of a plain sentence already. */
    private static final Set<String> VERBS = Set.of(
            "ben", "word", "woon", "heb", "krijg", "kom", "werk", "zit", "ga", "verhuis", "raak", "verlies", "was",
            "had", "am", "turn", "become", "live", "have", "get", "move", "lose", "work", "were");

    private static final Map<String, String> IN_FACT = Map.ofEntries(
            Map.entry("word", "ben"),
            Map.entry("was", "ben"),
            Map.entry("had", "heb"),
            Map.entry("wordt", "is"),
            Map.entry("kom", "zit"),
            Map.entry("verhuis", "woon"),
            Map.entry("turn", "am"),
            Map.entry("become", "am"),
            Map.entry("were", "am"),
            Map.entry("get", "am"),
            Map.entry("lose", "lost"),
            Map.entry("move", "live"));
    /** "Verhuis naar" becomes "woon in". */
    private static final Map<String, String> TO = Map.of("woon", "naar", "live", "to");

    private static final String RECEIVE = "krijg";

    private AsIfSo() {}

    /** A clause in normal form as its speaker would say it when it were so; as it is when it is about something else. */
    public static String of(String clause) {
        List<String> words = plainOrder(new ArrayList<>(Arrays.asList(Spelling.tokens(clause))));
        if (words.size() < 2 || !ONESELF.contains(words.get(0))) {
            return String.join(" ", words);
        }
        String verb = words.get(1);
        if (verb.equals(RECEIVE)) {
            words.set(1, "heb");
            words.add("gekregen");
            return String.join(" ", words);
        }
        String so = IN_FACT.getOrDefault(verb, verb);
        words.set(1, so);
        if (!so.equals(verb) && words.size() > 2 && words.get(2).equals(TO.get(so))) {
            words.set(2, "in");
        }
        return String.join(" ", words);
    }

    /** "Ik in Kampen woon" has its verb last, where "als" puts it. */
    private static List<String> plainOrder(List<String> words) {
        boolean verbLast = words.size() > 2 && words.get(0).equals("ik") && !VERBS.contains(words.get(1));
        if (verbLast) {
            words.add(1, words.remove(words.size() - 1));
        }
        return words;
    }
}
