package nl.coachopdebank.conversation.words;

import java.time.LocalDate;
import java.util.regex.Matcher;

/** A stretch of time as people count it: "2 weken", "een maand".
 *
 * @param unit first letter of dag, day, week, maand, month, jaar or year
 */
record Stretch(int many, char unit) {
    /** Two groups: how many, and of what. */
    static final String COUNTED = "(\\d{1,3}|een|one|a|an) (dag|week|weken|maand|mnd|jaar|day|month|year)[a-z]*";

    private static final int MONTHS_A_YEAR = 12;

    static Stretch of(Matcher counted) {
        String number = counted.group(1);
        int many = Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : 1;
        return new Stretch(many, counted.group(2).charAt(0));
    }

    /** Counted in days or weeks: how many months that is depends on the day it begins. */
    boolean isShort() {
        return unit == 'd' || unit == 'w';
    }

    /** Months of a stretch that is not {@link #isShort}. */
    int months() {
        return unit == 'm' ? many : many * MONTHS_A_YEAR;
    }

    LocalDate after(LocalDate day) {
        return from(day, many);
    }

    LocalDate before(LocalDate day) {
        return from(day, -many);
    }

    private LocalDate from(LocalDate day, int steps) {
        return switch (unit) {
            case 'd' -> day.plusDays(steps);
            case 'w' -> day.plusWeeks(steps);
            case 'm' -> day.plusMonths(steps);
            default -> day.plusYears(steps);
        };
    }
}
