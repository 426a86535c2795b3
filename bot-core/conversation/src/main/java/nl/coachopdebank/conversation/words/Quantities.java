package nl.coachopdebank.conversation.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An amount as people write it, Dutch and English: "12", "twaalf", "een jaar of 12", "1.250", "1.250,50". */
public final class Quantities {
    private static final Pattern PIECE =
            Pattern.compile("(?<![\\p{L}\\d])(?:(?<!\\S)-)?\\d+(?:[.,]\\d+)*|\\p{L}[\\p{L}\\p{M}'\u2019]*");
    /** Whole part and decimals; groups of three digits are thousands, whichever mark stands between them. */
    private static final Pattern NUMERAL = Pattern.compile("(-?[1-9]\\d{0,2}(?:\\.\\d{3})+)(?:,(\\d+))?"
            + "|(-?[1-9]\\d{0,2}(?:,\\d{3})+)(?:\\.(\\d+))?|(-?\\d+)(?:[.,](\\d+))?");

    private static final Pattern PLAIN = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    /** Nothing that people are asked for is longer. */
    private static final int LONGEST_NUMERAL = 15;

    private static final Map<String, BigDecimal> HALVES =
            Map.of("anderhalf", new BigDecimal("1.5"), "anderhalve", new BigDecimal("1.5"));
    private static final Map<String, BigDecimal> ALONE = Map.of(
            "een", BigDecimal.ONE,
            "one", BigDecimal.ONE,
            "geen", BigDecimal.ZERO,
            "none", BigDecimal.ZERO,
            "no", BigDecimal.ZERO);
    /** Between two numbers: it is one or the other, or what lies between. */
    private static final Set<String> EITHER = Set.of("of", "or", "tot", "to", "a", "en", "and", "t", "m");
    /** Before a number: a moment, not an amount. */
    private static final Set<String> AHEAD = Set.of("over", "in", "binnen", "nog", "within", "na", "after");
    /** After a number and its unit: a moment or an age. */
    private static final Set<String> AFTER = Set.of("geleden", "ago", "oud", "old", "jong", "young");

    private Quantities() {}

    /**
     * The amount in the answer to a question for one; empty when there is none, or more than one could be meant.
     *
     * @param text as it was typed: marks between digits count
     * @param isUnit true for a word that names what is counted
     */
    public static Optional<BigDecimal> read(String text, Predicate<String> isUnit) {
        List<String> words = words(text);
        Set<BigDecimal> all = new LinkedHashSet<>();
        Set<BigDecimal> counted = new LinkedHashSet<>();
        int last = Integer.MIN_VALUE;
        for (int i = 0; i < words.size(); i++) {
            Optional<BigDecimal> number = isOfDate(words, i) ? Optional.empty() : number(words.get(i));
            if (number.isPresent()) {
                if (last == i - 1 || (last >= 0 && EITHER.contains(words.get(i - 1)))) {
                    return Optional.empty();
                }
                last = i;
                all.add(number.get());
                if (i + 1 < words.size() && isUnit.test(words.get(i + 1))) {
                    counted.add(number.get());
                }
            }
        }
        if (all.isEmpty()) {
            return alone(words, isUnit);
        }
        return only(all).or(() -> only(counted));
    }

    /** "15 maart" is no fifteen. */
    private static boolean isOfDate(List<String> words, int at) {
        return (at > 0 && Dates.isMonth(words.get(at - 1)))
                || (at + 1 < words.size() && Dates.isMonth(words.get(at + 1)));
    }

    /** True when the text is an amount and nothing else. */
    public static boolean isBare(String text) {
        List<String> words = words(text);
        return words.size() == 1 && number(words.get(0)).isPresent();
    }

    /**
     * The amount that a sentence tells about another question: the only number that stands before its unit.
     *
     * @param told in normal form
     */
    public static Optional<BigDecimal> spot(String told, Predicate<String> isUnit) {
        String[] words = Spelling.tokens(Numbers.withoutAge(told));
        Set<BigDecimal> found = new LinkedHashSet<>();
        for (int i = 0; i + 1 < words.length; i++) {
            boolean counted = PLAIN.matcher(words[i]).matches() && isUnit.test(words[i + 1]);
            boolean moment = i + 2 < words.length && AFTER.contains(words[i + 2]);
            if (counted && !moment && (i == 0 || !isInTheWay(words[i - 1]))) {
                found.add(new BigDecimal(words[i]));
            }
        }
        return only(found);
    }

    private static boolean isInTheWay(String before) {
        return AHEAD.contains(before) || PLAIN.matcher(before).matches();
    }

    private static Optional<BigDecimal> only(Set<BigDecimal> numbers) {
        return numbers.size() == 1 ? numbers.stream().findFirst() : Optional.empty();
    }

    /** "Een" and "geen" are amounts only where nothing but the unit stands beside them. */
    private static Optional<BigDecimal> alone(List<String> words, Predicate<String> isUnit) {
        boolean alone = words.size() == 1 || (words.size() == 2 && isUnit.test(words.get(1)));
        return alone ? Optional.ofNullable(ALONE.get(words.get(0))) : Optional.empty();
    }

    /** Words in normal form, numbers as plain digits with a point before the decimals. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            String found = piece.group();
            boolean digits = Character.isDigit(found.charAt(found.length() - 1));
            words.add(digits ? plain(found) : Spelling.normal(found));
        }
        return List.of(Spelling.tokens(NumberWords.asDigits(String.join(" ", words))));
    }

    private static String plain(String numeral) {
        Matcher m = NUMERAL.matcher(numeral);
        if (!m.matches() || numeral.length() > LONGEST_NUMERAL) {
            return numeral;
        }
        for (int whole = 1; whole <= m.groupCount(); whole += 2) {
            if (m.group(whole) != null) {
                String digits = m.group(whole).replaceAll("[.,]", "");
                return m.group(whole + 1) == null ? digits : digits + "." + m.group(whole + 1);
            }
        }
        return numeral;
    }

    private static Optional<BigDecimal> number(String word) {
        boolean digits = word.length() <= LONGEST_NUMERAL && PLAIN.matcher(word).matches();
        return digits ? Optional.of(new BigDecimal(word)) : Optional.ofNullable(HALVES.get(word));
    }
}
