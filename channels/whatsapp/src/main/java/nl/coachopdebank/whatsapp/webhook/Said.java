package nl.coachopdebank.whatsapp.webhook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person said. The text of none of these tells what it was. */
public sealed interface Said {
    /** Typed words.
     *
     * @param text as it came: may be blank, longer than 4096 characters, or hold marks that cannot be seen */
    record Words(String text) implements Said {
        @Override
        public String toString() {
            return "Words[" + text.length() + " characters]";
        }
    }

    /** A tap on something we sent. Old buttons can be tapped for ever: an unknown id is normal.
     *
     * @param id as we sent it. A template's button that was sent without a payload gives its title
     * @param title as the person saw it; empty when Meta left it out */
    record Tap(On on, String id, String title) implements Said {
        /** What was tapped on. */
        public enum On {
            BUTTON,
            LIST,
            TEMPLATE
        }

        @Override
        public String toString() {
            return "Tap[" + on + "]";
        }
    }

    /** A picture, sound, film, file or sticker. Where it can be fetched is not kept.
     *
     * @param kind image, video, audio, voice (recorded for us), document or sticker
     * @param caption what the person typed with it; null when nothing */
    record Attachment(String kind, @Nullable String caption) implements Said {
        @Override
        public String toString() {
            return "Attachment[" + kind + "]";
        }
    }

    /** The person's own number, given because we asked for it.
     *
     * @param phone digits without plus */
    record OwnNumber(String phone) implements Said {
        @Override
        public String toString() {
            return "OwnNumber[…]";
        }
    }

    /** Something this door does not understand: a place, an order, a poll, or what is invented tomorrow.
     *
     * @param kind Meta's word for it, the most exact one there is
     * @param codes Meta's error codes, for example 131052 for a file that is too large; may be empty */
    record NotUnderstood(String kind, List<Integer> codes) implements Said {
        public NotUnderstood {
            codes = List.copyOf(codes);
        }
    }
}
