package nl.coachopdebank.content.conditions;

import java.util.Collection;
import java.util.Comparator;

/** Finds the word that an editor probably meant. */
public final class Nearest {
    private Nearest() {}

    /** "Bedoel je 'x'?", or what can be chosen when nothing comes near. */
    public static String remedy(String typed, Collection<String> known) {
        return known.stream()
                .min(Comparator.<String>comparingInt(word -> distance(typed, word))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(word -> distance(typed, word) <= Math.max(2, typed.length() / 3))
                .map(word -> "Bedoel je '" + word + "'?")
                .orElseGet(() ->
                        "Kies uit: " + String.join(", ", known.stream().sorted().toList()) + ".");
    }

    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
