package nl.coachopdebank.knowledge.llm;

/** Signs that a person does not see and a program does: control characters, direction marks, tags, private ones. */
final class Unseen {
    private Unseen() {}

    /** The text without them. Line breaks and tabs stay. */
    static String without(String text) {
        if (text.codePoints().noneMatch(Unseen::is)) {
            return text;
        }
        return text.codePoints()
                .filter(sign -> !is(sign))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean is(int sign) {
        if (sign == '\n' || sign == '\t') {
            return false;
        }
        int type = Character.getType(sign);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED;
    }
}
