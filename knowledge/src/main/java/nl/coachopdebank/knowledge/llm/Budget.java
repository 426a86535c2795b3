package nl.coachopdebank.knowledge.llm;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** What may be spent in a day of Amsterdam, in calls and in tokens. Of this server only, and anew after a restart. */
final class Budget {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final int calls;
    private final long tokens;
    private final Clock clock;

    private LocalDate day;
    private int callsLeft;
    private long tokensLeft;

    Budget(int calls, long tokens, Clock clock) {
        this.calls = calls;
        this.tokens = tokens;
        this.clock = clock;
        this.day = LocalDate.now(clock.withZone(AMSTERDAM));
        this.callsLeft = calls;
        this.tokensLeft = tokens;
    }

    /** Takes one call of so many tokens; false when that is more than is left. */
    synchronized boolean take(long estimate) {
        turnThePage();
        if (callsLeft < 1 || tokensLeft < estimate) {
            return false;
        }
        callsLeft--;
        tokensLeft -= estimate;
        return true;
    }

    /** For a call that was not made after all. */
    synchronized void giveBack(long estimate) {
        turnThePage();
        callsLeft = Math.min(calls, callsLeft + 1);
        tokensLeft = Math.min(tokens, tokensLeft + estimate);
    }

    /** Puts right what was taken, once it is known what it was. */
    synchronized void settle(long estimate, long used) {
        turnThePage();
        tokensLeft = Math.max(0, Math.min(tokens, tokensLeft + estimate - used));
    }

    synchronized int callsLeft() {
        turnThePage();
        return callsLeft;
    }

    synchronized long tokensLeft() {
        turnThePage();
        return tokensLeft;
    }

    private void turnThePage() {
        LocalDate today = LocalDate.now(clock.withZone(AMSTERDAM));
        if (!today.equals(day)) {
            day = today;
            callsLeft = calls;
            tokensLeft = tokens;
        }
    }
}
