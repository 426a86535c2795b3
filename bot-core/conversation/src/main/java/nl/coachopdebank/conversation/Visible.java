package nl.coachopdebank.conversation;

/** Takes out what cannot be seen but can do harm: control characters, half surrogates, marks that turn the
 * direction, and breaks without width, which hide a word from the safety check. */
final class Visible {
    private Visible() {}

    static String of(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(Visible::isKept).forEach(kept::appendCodePoint);
        return kept.length() == text.length() ? text : kept.toString();
    }

    private static boolean isKept(int point) {
        if (point == '\n' || point == '\t') {
            return true;
        }
        int type = Character.getType(point);
        boolean splitsWords = point == 0x00AD || point == 0x200B || point == 0x2060 || point == 0xFEFF;
        boolean turnsDirection = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        return type != Character.CONTROL && type != Character.SURROGATE && !turnsDirection && !splitsWords;
    }
}
