package nl.coachopdebank.bench;

import java.util.List;

/** Makes conversations, brings each as far as a question, and leaves them there: what does keeping them cost? */
final class IdleStage implements Stage {

    /** At once on their way to the question; enough to keep the pace at a hundred milliseconds a turn. */
    private static final int ON_THEIR_WAY = 256;

    /** Time for the server to finish what it does after an answer, before its memory is read. */
    private static final int SETTLE_SECONDS = 3;

    @Override
    public List<Outcome> run(Site site) {
        int wanted = site.arguments().number("conversations", 100_000);
        int rate = site.arguments().number("rate", 400);
        int question = site.arguments().number("question", 6);
        site.say("idle: " + wanted + " conversations, left at question " + question);
        Tally tally = new Tally();
        Plan plan = new Plan(Math.min(ON_THEIR_WAY, wanted), site.seed(), question);
        Usage before = site.read();
        long start = System.nanoTime();
        site.tell(tally::begin);
        Crowd crowd = site.crowd(Pace.atOnce(), tally, plan, new OpenLoopSchedule(start, rate, wanted));
        awaitAll(site, tally, wanted, 2L * wanted / rate + MOST_SECONDS_TO_ARRIVE);
        double seconds = (System.nanoTime() - start) / 1e9;
        site.sendHome(crowd);
        site.pause(SETTLE_SECONDS);
        Usage after = site.read();
        return List.of(new Outcome(
                "idle",
                plan.residents(),
                seconds,
                tally,
                after.since(before),
                after.redisBytes() - before.redisBytes()));
    }

    private static void awaitAll(Site site, Tally tally, long wanted, long seconds) {
        long start = System.nanoTime();
        long told = 0;
        long done = 0;
        while (done < wanted && System.nanoTime() - start < seconds * 1_000_000_000L) {
            site.pause(0.1);
            done = site.ask(() -> tally.finished() + tally.failureCount());
            if (done - told >= 10_000) {
                told = done;
                site.say("  " + done + " of " + wanted);
            }
        }
        if (done < wanted) {
            site.say("  only " + done + " of " + wanted + " within " + seconds + " s");
        }
    }
}
