package nl.coachopdebank.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import nl.coachopdebank.conversation.release.Command;
import nl.coachopdebank.conversation.release.Phrase;

/** Insults: refused kindly first, then a warning, then a pause in which safety and a coach still work (H7). */
final class Abuse {
    private static final String COUNT = "!abuse:";
    private static final String PAUSE = "!pause:";
    private static final int WARNED_AT = 2;
    /** As long as the rule for the work floor says. */
    private static final Duration LENGTH = Duration.ofMinutes(15);

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H.mm");

    private final Scene scene;

    Abuse(Scene scene) {
        this.scene = scene;
    }

    /** Counts an insult and says what follows beyond the first kind refusal; true when the bot pauses from here on. */
    boolean counts() {
        int count = number(COUNT) + 1;
        note(COUNT, count);
        if (count == WARNED_AT) {
            scene.composer.say(Phrase.ABUSE_WARNED);
        } else if (count > WARNED_AT) {
            Instant until = scene.now.plus(LENGTH);
            forget(COUNT);
            note(PAUSE, until.getEpochSecond());
            say(Phrase.ABUSE_PAUSED, until);
        }
        return count > WARNED_AT;
    }

    /** True for the first insult, which is answered with the editors' own text. */
    boolean isFirst() {
        return number(COUNT) == 0;
    }

    /** A message without an insult is met with forgiveness: of what was counted, one goes. */
    void eases() {
        int count = number(COUNT);
        if (count > 0) {
            note(COUNT, count - 1);
        }
    }

    boolean isPaused() {
        return scene.now.getEpochSecond() < number(PAUSE);
    }

    void sayPaused() {
        say(Phrase.ABUSE_PAUSE_GOES_ON, Instant.ofEpochSecond(number(PAUSE)));
    }

    private void say(Phrase phrase, Instant until) {
        ZoneId zone = scene.content().openingHours().zone();
        scene.composer
                .say(phrase, Map.of("time", CLOCK.format(until.atZone(zone))))
                .choice(Command.COACH, Phrase.LABEL_COACH);
    }

    private int number(String mark) {
        return scene.path.stream()
                .filter(entry -> entry.startsWith(mark))
                .mapToInt(entry -> Integer.parseInt(entry.substring(mark.length())))
                .findFirst()
                .orElse(0);
    }

    private void note(String mark, long number) {
        forget(mark);
        scene.path.add(mark + number);
    }

    private void forget(String mark) {
        scene.path.removeIf(entry -> entry.startsWith(mark));
    }
}
