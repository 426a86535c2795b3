package nl.coachopdebank.whatsapp.delivery;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Settings of what goes out.
 *
 * @param noticeTemplates names of the approved utility templates that tell that a coach's answer is ready, each with one gap for
 *     the coach's first name and one button; the spare ones after the first, for Meta may pause one
 * @param windowMargin so much before the 24 hours are over the window counts as closed: a message takes a while to Meta
 * @param aSecond messages a second to all: Meta takes 80, in and out together (reference: throughput, Nov 2025)
 * @param burst messages to one person at once: Meta takes more, and has the rest paid back with minutes of silence
 * @param spacing after which one more to that person is paid back (Meta: 1 each 6 seconds)
 */
@ConfigurationProperties("couch.whatsapp.sending")
public record SendingSettings(
        @DefaultValue({"coach_antwoord_klaar", "coach_antwoord_klaar_2"})
        List<String> noticeTemplates,

        @DefaultValue("2m") Duration windowMargin,
        @DefaultValue("60") int aSecond,
        @DefaultValue("10") int burst,
        @DefaultValue("6s") Duration spacing) {
    public SendingSettings {
        noticeTemplates = List.copyOf(noticeTemplates);
        check(!windowMargin.isNegative() && windowMargin.toHours() < 1, "window-margin is less than an hour");
        check(aSecond > 0, "a-second is 1 or more");
        check(burst > 0, "burst is 1 or more");
        check(!spacing.isNegative() && !spacing.isZero(), "spacing is longer than nothing");
    }

    private static void check(boolean sound, String otherwise) {
        if (!sound) {
            throw new IllegalArgumentException("couch.whatsapp.sending." + otherwise);
        }
    }
}
