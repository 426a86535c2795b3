package nl.coachopdebank.conversation.words;

import java.util.HashMap;
import java.util.Map;

/** Numbers written as words, Dutch and English. "Een" and "one" stay words: they mostly mean something else. */
final class NumberWords {
    private static final Map<String, Integer> NUMBERS = numbers();
    /** Dutch has the word "ten" too ("ten einde"): it is a number only before these. */
    private static final String COUNTED = " years year yrs months weeks ";

    private static final int NONE = -1;

    private NumberWords() {}

    /** The text with numbers as digits: "over drie maanden" becomes "over 3 maanden". */
    static String asDigits(String normal) {
        String[] words = Spelling.tokens(normal);
        StringBuilder text = new StringBuilder(normal.length());
        for (int i = 0; i < words.length; i++) {
            text.append(i == 0 ? "" : " ");
            int number = words[i].equals("ten") && !isCounted(words, i + 1) ? NONE : number(words[i]);
            if (number == NONE) {
                text.append(words[i]);
            } else if (isTens(number) && i + 1 < words.length && isUnit(words[i + 1])) {
                i++;
                text.append(number + number(words[i]));
            } else {
                text.append(number);
            }
        }
        return text.toString();
    }

    private static boolean isCounted(String[] words, int at) {
        return at < words.length && COUNTED.contains(" " + words[at] + " ");
    }

    private static boolean isTens(int number) {
        return number >= 20 && number < 100 && number % 10 == 0;
    }

    private static boolean isUnit(String word) {
        int number = number(word);
        return number != NONE && number < 10;
    }

    private static int number(String word) {
        return NUMBERS.getOrDefault(word, NONE);
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> map = new HashMap<>();
        String[] dutch = {
            "nul",
            "",
            "twee",
            "drie",
            "vier",
            "vijf",
            "zes",
            "zeven",
            "acht",
            "negen",
            "tien",
            "elf",
            "twaalf",
            "dertien",
            "veertien",
            "vijftien",
            "zestien",
            "zeventien",
            "achttien",
            "negentien"
        };
        String[] english = {
            "zero",
            "",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen"
        };
        String[] dutchTens = {"twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"};
        String[] englishTens = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
        for (int i = 0; i < dutch.length; i++) {
            map.put(dutch[i], i);
            map.put(english[i], i);
        }
        map.remove("");
        map.put("honderd", 100);
        map.put("hundred", 100);
        map.put("duizend", 1_000);
        map.put("thousand", 1_000);
        for (int tens = 0; tens < dutchTens.length; tens++) {
            int number = 20 + 10 * tens;
            map.put(englishTens[tens], number);
            map.put(dutchTens[tens], number);
            map.put("eenen" + dutchTens[tens], number + 1);
            for (int unit = 2; unit < 10; unit++) {
                map.put(dutch[unit] + "en" + dutchTens[tens], number + unit);
            }
        }
        return Map.copyOf(map);
    }
}
