package nl.coachopdebank.whatsapp.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import nl.coachopdebank.pipeline.Brought;
import nl.coachopdebank.pipeline.ChannelTroubles;
import nl.coachopdebank.whatsapp.graph.Remedy;
import nl.coachopdebank.whatsapp.graph.SendResult;

/**
 * Our account with Meta: what its answers mean for a message, and for all. After an answer that only an operator can mend nothing
 * is sent for a while, and the messages wait.
 */
final class Account {
    /** How often an account that needs an operator is tried again: each try is one refused call. */
    private static final Duration REST = Duration.ofMinutes(1);

    /** Tries of a message at a fault of Meta's that passes: it may arrive each time. */
    private static final int FEW = 5;

    /** Meta asks for a minute at least while a number moves to another capacity (131057). */
    private static final Duration MAINTENANCE = Duration.ofMinutes(1);

    private static final int MOVES = 131_057;

    private static final Pattern CODE = Pattern.compile("\\d{1,9}");

    /** Holds up only what is paid for: an answer within the window that gets through proves nothing. */
    private static final String PAYMENT = "131042";

    /** The n-th pause of a pair is 4 to the power of n seconds; from here on an hour, in which 600 are allowed again. */
    private static final int MOST_DOUBLINGS = 5;

    private static final Duration LONGEST_PAIR_PAUSE = Duration.ofHours(1);

    private final ChannelTroubles troubles;
    private final Set<String> raised = ConcurrentHashMap.newKeySet();
    /** What another server raised, or this one before it was started anew: a new token takes a start. */
    private final AtomicBoolean firstSinceStart = new AtomicBoolean(true);

    private volatile Instant restsUntil = Instant.EPOCH;

    Account(ChannelTroubles troubles) {
        this.troubles = troubles;
    }

    boolean isOpen(Instant now) {
        return !now.isBefore(restsUntil);
    }

    Duration shortRest() {
        return REST;
    }

    /** A message was taken: whatever the account had is over. */
    void works() {
        if (firstSinceStart.getAndSet(false)) {
            troubles.open()
                    .thenAccept(open -> open.stream()
                            .map(ChannelTroubles.Trouble::kind)
                            .filter(Account::stoppedEverything)
                            .forEach(troubles::solved));
        }
        raised.stream().filter(Account::stoppedEverything).forEach(kind -> {
            raised.remove(kind);
            troubles.solved(kind);
        });
    }

    /** Tells a person of something that does not hold up other messages. */
    void raise(String kind, Instant now) {
        troubles.raise(kind, now);
    }

    Brought brought(SendResult result, int tries, boolean more, Instant now) {
        if (result instanceof SendResult.Accepted) {
            return new Brought.Accepted(more);
        }
        if (result instanceof SendResult.NotSent) {
            return new Brought.Later(Duration.ZERO, true, 0);
        }
        return result instanceof SendResult.Refused refused
                ? refused(refused.code(), refused.remedy(), tries, now)
                : new Brought.Unknown();
    }

    private Brought refused(int code, Remedy remedy, int tries, Instant now) {
        return switch (remedy) {
            case RETRY_LATER -> new Brought.Later(code == MOVES ? MAINTENANCE : Duration.ZERO, true, code);
            case RETRY_FEW_TIMES ->
                tries < FEW ? new Brought.Later(Duration.ZERO, true, code) : new Brought.Refused(code);
            case PAIR_RATE -> new Brought.Later(pairPause(tries), true, code);
            case OPERATOR, STOP_UNASKED -> needsOperator(code, now);
            default -> new Brought.Refused(code);
        };
    }

    private static boolean stoppedEverything(String kind) {
        return CODE.matcher(kind).matches()
                && Remedy.of(Integer.parseInt(kind)) == Remedy.OPERATOR
                && !kind.equals(PAYMENT);
    }

    private static Duration pairPause(int tries) {
        return tries >= MOST_DOUBLINGS ? LONGEST_PAIR_PAUSE : Duration.ofSeconds(1L << (2 * (tries + 1)));
    }

    private Brought needsOperator(int code, Instant now) {
        String kind = String.valueOf(code);
        raised.add(kind);
        troubles.raise(kind, now);
        if (stoppedEverything(kind)) {
            restsUntil = now.plus(REST);
        }
        return new Brought.Later(REST, false, code);
    }
}
