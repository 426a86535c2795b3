package nl.coachopdebank.whatsapp.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Meta takes at most. Nothing is cut in silence: what is longer is not made. Lengths are counted in UTF-16 units,
 * the largest count there is, because Meta does not say what it counts. */
public final class Limits {
    /** Reference: Meta, messages/text-messages, Nov 2025. */
    public static final int TEXT_BODY = 4096;

    /** Reference of these and the ones that follow: Meta, messages/interactive-reply-buttons-messages and interactive-list-messages,
     * Oct and Nov 2025. */
    static final int HEADER = 60;

    static final int FOOTER = 60;
    public static final int BUTTON_BODY = 1024;
    public static final int BUTTON_COUNT = 3;
    public static final int BUTTON_TITLE = 20;
    public static final int BUTTON_ID = 256;
    public static final int LIST_BODY = 4096;
    public static final int LIST_BUTTON = 20;
    static final int LIST_SECTIONS = 10;
    public static final int LIST_ROWS = 10;
    static final int SECTION_TITLE = 24;
    public static final int ROW_TITLE = 24;
    public static final int ROW_DESCRIPTION = 72;
    public static final int ROW_ID = 200;

    /** Reference: Meta, templates/components, 2025. */
    static final int TEMPLATE_NAME = 512;

    static final int TEMPLATE_BUTTONS = 10;

    /** Reference: Meta, webhooks/reference/messages/status, 2026. */
    static final int OWN_ID = 512;

    private Limits() {}

    /** @throws IllegalArgumentException naming the limit, never the text */
    static void length(String limit, String text, int most) {
        check(limit, !text.isBlank(), "is not empty");
        check(limit, text.length() <= most, "has at most " + most + " characters, not " + text.length());
    }

    /** The same for a text that may be absent. */
    static void lengthIfAny(String limit, @Nullable String text, int most) {
        if (text != null) {
            length(limit, text, most);
        }
    }

    static void oneLine(String limit, String text) {
        check(limit, text.lines().count() == 1, "stands on one line");
    }

    static void count(String limit, int count, int least, int most) {
        check(limit, count >= least && count <= most, "is from " + least + " to " + most + ", not " + count);
    }

    static void noDoubles(String limit, List<String> all) {
        check(limit, all.stream().distinct().count() == all.size(), "is another one each time");
    }

    static void check(String limit, boolean sound, String otherwise) {
        if (!sound) {
            throw new IllegalArgumentException(limit + " " + otherwise);
        }
    }
}
