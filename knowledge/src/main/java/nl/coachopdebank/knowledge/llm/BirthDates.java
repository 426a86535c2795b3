package nl.coachopdebank.knowledge.llm;

import java.util.regex.Pattern;

/** Finds dates of birth: those that are called so, and dates of long ago that are not the start or end of something. */
final class BirthDates {
    private static final String MASK = "[geboortedatum]";
    private static final String MONTH = "(?:jan|feb|maa?r|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]{0,7}\\.?";
    private static final String YEAR = "(?:19|20)\\d{2}";
    /** Who was born later is too young for this chat. */
    private static final String LONG_AGO = "(?:19\\d{2}|200\\d|201[0-2])";

    private static final Pattern CALLED_SO = Pattern.compile(
            "(?iu)((?<!\\p{L})(?:geboren(?: op| in| te \\p{L}+(?: op)?)?|geboortedatum|geb\\.?(?: ?datum)?|verjaardag|jarig(?: op)?"
                    + "|born(?: on)?|date of birth|birth ?day|dob)(?: is| was)?[ :,]{0,3}(?:de |the )?)"
                    + "(?:\\d{1,2}[-./ ]{1,3}\\d{1,2}[-./ ]{1,3}(?:" + YEAR
                    + "|\\d{2})|\\d{1,2}(?:e|ste|de|th|st|nd|rd)? "
                    + MONTH + "(?: " + YEAR + ")?|" + YEAR + "-\\d{2}-\\d{2}|\\d{2}\\d{2}" + YEAR + ")(?!\\d)");

    private static final Pattern OF_LONG_AGO = Pattern.compile(
            "(?iu)((?<!\\p{L})(?:sinds|vanaf|tot|per|van|since|from|until|dienst(?: op)?|begonnen op|gestart op) (?:de )?)?"
                    + "(?<![\\d./-])(?:\\d{1,2}[-./]\\d{1,2}[-./]" + LONG_AGO + "|" + LONG_AGO
                    + "-\\d{2}-\\d{2}|\\d{1,2} " + MONTH
                    + " " + LONG_AGO + ")(?!\\d)");

    private BirthDates() {}

    static String mask(String text) {
        String masked = CALLED_SO.matcher(text).replaceAll(date -> date.group(1) + MASK);
        return OF_LONG_AGO.matcher(masked).replaceAll(date -> date.group(1) == null ? MASK : date.group());
    }
}
