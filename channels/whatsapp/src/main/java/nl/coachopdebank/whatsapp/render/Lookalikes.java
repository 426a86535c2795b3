package nl.coachopdebank.whatsapp.render;

/** Signs that look like those that format, and do not. */
final class Lookalikes {
    private static final String SIGNS = "*_~`>";
    private static final String LIKE_THEM = "\u2217\uFF3F\u223C\u2018\uFF1E";

    private Lookalikes() {}

    static char of(char sign) {
        return LIKE_THEM.charAt(SIGNS.indexOf(sign));
    }
}
