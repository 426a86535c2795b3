package nl.coachopdebank.whatsapp.simulator;

import java.time.Duration;

/** What Meta takes at most, written down apart from the door's own limits (reference, sections 11 to 17). */
final class MetaLimits {
    static final int TEXT_BODY = 4096;
    static final int HEADER = 60;
    static final int FOOTER = 60;
    static final int BUTTON_BODY = 1024;
    static final int BUTTONS = 3;
    static final int BUTTON_TITLE = 20;
    static final int BUTTON_ID = 256;
    static final int LIST_BODY = 4096;
    static final int LIST_BUTTON = 20;
    static final int LIST_SECTIONS = 10;
    static final int LIST_ROWS = 10;
    static final int SECTION_TITLE = 24;
    static final int ROW_TITLE = 24;
    static final int ROW_DESCRIPTION = 72;
    static final int ROW_ID = 200;
    static final int LINK_BODY = 1024;
    static final int LINK_TEXT = 20;
    static final int REQUEST_BODY = 1024;
    static final int CAPTION = 1024;
    static final int TEMPLATE_BODY = 1024;
    static final int OPAQUE = 512;
    static final int PAIR_BURST = 45;
    static final int A_SECOND = 80;
    static final Duration PAIR_PAUSE = Duration.ofSeconds(6);
    static final Duration WINDOW = Duration.ofHours(24);
    static final Duration TYPING = Duration.ofSeconds(25);

    private MetaLimits() {}
}
