package nl.coachopdebank.bench;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * What one resident answers: the same seed and the same questions give the same answers.
 * An answer is the tail of a message frame, such as {@code "choice":"zwolle"}.
 */
final class Answers {

    /** Values that start so are controls (skip, back, coach, stop) and not answers. */
    private static final char CONTROL = '_';

    private static final byte[] SKIP = JsonCursor.word("_skip");
    private static final byte[] DONE = JsonCursor.word("_done");

    private static final String[] WISHES = {
        "Ik wil graag iets anders gaan doen, maar ik weet nog niet wat.",
        "Ik zoek werk dichter bij huis.",
        "Mijn contract stopt en ik wil weten wat er kan.",
        "Ik wil een opleiding in de zorg doen."
    };
    private static final String[] MUNICIPALITIES = {"Zwolle", "Kampen", "Hilversum", "Dronten"};
    private static final String[] YEARS = {"3", "12", "20 jaar"};
    private static final String[] UNSURE = {"weet ik niet"};

    private final SplittableRandom random;

    Answers(long seed, long conversation) {
        random = new SplittableRandom(seed + conversation * 0x9E3779B97F4A7C15L);
    }

    /** An answer to this question; one that is asked again is finished or skipped where that is offered. */
    byte[] to(Frame question, boolean askedAgain) {
        Frame.Span control = askedAgain ? wayOn(question) : null;
        if (control != null) {
            return tail("choice", control.copy());
        }
        int real = realChoices(question);
        if (real > 0) {
            return tail("choice", realChoice(question, random.nextInt(real)).copy());
        }
        String[] texts = textsFor(question);
        return tail("text", texts[random.nextInt(texts.length)].getBytes(StandardCharsets.UTF_8));
    }

    private static Frame.@Nullable Span wayOn(Frame question) {
        Frame.Span way = null;
        for (int i = 0; i < question.choiceCount(); i++) {
            if (question.choice(i).is(DONE)) {
                return question.choice(i);
            }
            way = question.choice(i).is(SKIP) ? question.choice(i) : way;
        }
        return way;
    }

    private static int realChoices(Frame question) {
        int count = 0;
        for (int i = 0; i < question.choiceCount(); i++) {
            count += question.choice(i).startsWith(CONTROL) ? 0 : 1;
        }
        return count;
    }

    private static Frame.Span realChoice(Frame question, int index) {
        int left = index;
        for (int i = 0; i < question.choiceCount(); i++) {
            Frame.Span choice = question.choice(i);
            if (!choice.startsWith(CONTROL) && left-- == 0) {
                return choice;
            }
        }
        throw new IllegalArgumentException("No such choice");
    }

    private static String[] textsFor(Frame question) {
        String step = question.step.toString();
        if (step.contains("wish") || step.contains("wens") || (step.isEmpty() && question.progress <= 1)) {
            return WISHES;
        }
        if (step.contains("municipality") || step.contains("gemeente")) {
            return MUNICIPALITIES;
        }
        return step.contains("year") || step.contains("jaren") ? YEARS : UNSURE;
    }

    /** Choices come from the server still escaped, texts above need no escaping: both can stand in quotes as they are. */
    private static byte[] tail(String name, byte[] value) {
        byte[] head = ('"' + name + "\":\"").getBytes(StandardCharsets.US_ASCII);
        byte[] tail = new byte[head.length + value.length + 1];
        System.arraycopy(head, 0, tail, 0, head.length);
        System.arraycopy(value, 0, tail, head.length, value.length);
        tail[tail.length - 1] = '"';
        return tail;
    }
}
