package nl.coachopdebank.conversation.words;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Choices by number, ages and years in a sentence, Dutch and English. All take text in normal form. */
public final class Numbers {
    private static final String YEAR = "(?:jaar|jaren|jaartjes?|jr|years?|yrs?)";
    private static final String ABOUT =
            "(?:ik ben|ben|im|i am|ongeveer|circa|ca|al|zon|nu|nog net|net|pas|about|around|over|for)";

    private static final Pattern ORDER =
            Pattern.compile("(?:(?:nummer|nr|optie|keuze|antwoord|number|option) )?(\\d{1,2})");
    private static final Pattern BARE = Pattern.compile(
            "(?:" + ABOUT + " )*(\\d{1,3}) ?\\+?(?: ?" + YEAR + ")?(?: (?:oud|jong|old|young))?(?: (?:nu|al|now))?");
    private static final Pattern SHORT_TIME = Pattern.compile("(?:" + ABOUT
            + " )*(?:\\d{1,2} (?:maand|maanden|mnd|months?|weken|weeks?)|(?:een )?half jaar(?:tje)?|half a year)");
    private static final Pattern ONE_YEAR = Pattern.compile(
            "(?:" + ABOUT + " )*(?:(?:een|one|a) (?:jaar|jaartje|year)|anderhalf jaar|one and a half years?)");
    /** After "ik ben 20 jaar" only these show that it is an age: one can be married or in service for 20 years. */
    private static final String AFTER_AN_AGE = "(?: (?:oud|jong|old|young|nu|en|and|woon|heb|zit|werk|zoek|met)\\b|$)";

    private static final Pattern AGE =
            Pattern.compile("\\b(?<verb>ik ben|ben ik|ben|ik word|word|i am|im|leeftijd(?: is)?"
                    + "|age(?: is)?|aged)"
                    + " (?:nu |net |al |pas |ook |zelf |nog |volgende maand |volgende week |binnenkort |now |just |already |next month )*(\\d{2})\\b"
                    + "(?! ?(?:maand|month|week|weken|uur|uren|hour|dag|day|procent|percent|keer|kilo|euro))"
                    + "(?: ?" + YEAR + AFTER_AN_AGE + "|(?! ?" + YEAR + "\\b))"
                    + "|\\b(\\d{2}) ?" + YEAR + " (?:oud|jong|old|young)\\b|\\b(\\d{2}) ?jarige?\\b");
    /** Nothing else is said: nobody did the same work for so long. */
    private static final Pattern LONG_LIFE = Pattern.compile("(5[1-9]|[6-9]\\d) ?" + YEAR);

    private static final Pattern YEARS =
            Pattern.compile("(?<!\\bover )(?<!\\bin )(?<!\\bbinnen )(?<!\\bwithin )(?<!\\bnog )"
                    + "\\b(?:(\\d) 5|(\\d{1,2})) ?" + YEAR + "\\b(?! (?:oud|jong|old|young|geleden|ago|of \\d))"
                    + "|\\b(?:jaar|jaartje) of (\\d{1,2})\\b");
    private static final Pattern SINCE = Pattern.compile("\\b(?:sinds|since) (?:[a-z]+ )?((?:19|20)\\d{2})\\b");
    /** Nobody has worked longer than this, nor is older. */
    private static final int LONGEST_LIFE = 110;

    private Numbers() {}

    /** The number when the whole text names a choice by it: "2", "nummer 2". */
    public static OptionalInt order(String normal) {
        Matcher m = ORDER.matcher(normal);
        return m.matches() ? OptionalInt.of(Integer.parseInt(m.group(1))) : OptionalInt.empty();
    }

    /** The number of years when the whole text is one, with or without "jaar". Less than a year is 0. */
    public static OptionalInt bare(String text) {
        String normal = digits(text);
        if (SHORT_TIME.matcher(normal).matches()) {
            return OptionalInt.of(0);
        }
        if (ONE_YEAR.matcher(normal).matches()) {
            return OptionalInt.of(1);
        }
        Matcher m = BARE.matcher(normal);
        return m.matches() ? plausible(m.group(1)) : OptionalInt.empty();
    }

    /** An age said as an age: "ik ben 53", "53 jaar oud", "61 jaar". Who turns 56 is 55. */
    public static OptionalInt age(String text) {
        String normal = digits(text);
        Matcher alone = LONG_LIFE.matcher(normal);
        if (alone.matches()) {
            return plausible(alone.group(1));
        }
        Matcher m = AGE.matcher(normal);
        if (!m.find()) {
            return OptionalInt.empty();
        }
        boolean turns = m.group("verb") != null && m.group("verb").endsWith("word");
        OptionalInt age = plausible(firstGroup(m, 2));
        return turns && age.isPresent() ? OptionalInt.of(age.getAsInt() - 1) : age;
    }

    /** The text with its numbers as digits, and without an age. */
    static String withoutAge(String text) {
        return AGE.matcher(digits(text)).replaceAll(" ");
    }

    /** A number of years that is not an age, nor in the future: "werk 20 jaar in de horeca", "sinds 2015". */
    public static OptionalInt years(String text, LocalDate today) {
        String normal = withoutAge(text);
        Matcher m = YEARS.matcher(normal);
        if (m.find()) {
            return plausible(firstGroup(m, 1));
        }
        Matcher since = SINCE.matcher(normal);
        int passed = since.find() ? today.getYear() - Integer.parseInt(since.group(1)) : -1;
        return passed < 0 ? OptionalInt.empty() : OptionalInt.of(passed);
    }

    /** Months from today until the date or month named; -1 when it has passed; a month without a year is the next one. */
    public static OptionalInt monthsAhead(String normal, LocalDate today) {
        return new Moments(today).monthsAhead(NumberWords.asDigits(normal));
    }

    private static String digits(String text) {
        return Bounds.settled(NumberWords.asDigits(text));
    }

    private static OptionalInt plausible(String digits) {
        int number = Integer.parseInt(digits);
        return number <= LONGEST_LIFE ? OptionalInt.of(number) : OptionalInt.empty();
    }

    private static String firstGroup(Matcher m, int first) {
        for (int i = first; i <= m.groupCount(); i++) {
            if (m.group(i) != null) {
                return m.group(i);
            }
        }
        throw new IllegalStateException("A match without a group");
    }
}
