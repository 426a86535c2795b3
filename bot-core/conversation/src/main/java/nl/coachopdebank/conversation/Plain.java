package nl.coachopdebank.conversation;

/** Makes a resident's own words harmless inside the bot's Markdown. */
final class Plain {
    private Plain() {}

    /** On one line. */
    static String escaped(String words) {
        return escapedLines(words).replace('\n', ' ');
    }

    /** With its line breaks. */
    static String escapedLines(String words) {
        StringBuilder safe = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '*' || c == '[' || c == ']' || c == '\\') {
                safe.append('\\');
            }
            safe.append(c);
        }
        return safe.toString();
    }
}
