package nl.coachopdebank.bench;

import java.util.List;

/** Open loop: so many turns a second on a schedule, latency counted from the scheduled moment. */
final class SteadyStage implements Stage {

    private static final long SECOND = 1_000_000_000L;

    @Override
    public List<Outcome> run(Site site) {
        return site.arguments().numbers("rate", "1000").stream()
                .map(rate -> run(site, rate))
                .toList();
    }

    private static Outcome run(Site site, int rate) {
        Plan plan = site.plan(site.arguments().number("conversations", 2000));
        site.say("steady: " + rate + " turns a second, " + plan.residents() + " conversations");
        double redisBefore = site.read().redisBytes();
        Tally tally = new Tally();
        SteadyPace pace = new SteadyPace(site.thread(), tally);
        Crowd crowd = site.crowd(pace, tally, plan, OpenLoopSchedule.atAnyTime(System.nanoTime()));
        if (!site.awaitArrivals(crowd, plan.residents(), MOST_SECONDS_TO_ARRIVE)) {
            site.say("  not all residents came in within " + MOST_SECONDS_TO_ARRIVE + " s");
        }
        Usage used = speak(site, rate, pace, tally);
        drain(site, pace, crowd);
        site.sendHome(crowd);
        double redisGrowth = site.read().redisBytes() - redisBefore;
        return new Outcome("steady " + rate + "/s", plan.residents(), site.seconds(), tally, used, redisGrowth);
    }

    /** Runs the schedule to its end and returns what was used after the warm-up. */
    private static Usage speak(Site site, int rate, SteadyPace pace, Tally tally) {
        int warmUp = site.warmUp();
        int seconds = site.seconds();
        long start = System.nanoTime();
        long window = start + warmUp * SECOND;
        site.tell(() -> {
            tally.beginDue(window, window + seconds * SECOND);
            pace.start(new OpenLoopSchedule(start, rate, (long) rate * (warmUp + seconds)));
        });
        site.pause(warmUp);
        Usage before = site.read();
        site.pause(seconds);
        return site.read().since(before);
    }

    /** Gives the last turns as much time as any turn has; those without an answer are counted at that length. */
    private static void drain(Site site, SteadyPace pace, Crowd crowd) {
        long start = System.nanoTime();
        while (site.ask(() -> crowd.waiting() > 0 || pace.isBehind(System.nanoTime()))
                && System.nanoTime() - start < Resident.PATIENCE + SECOND) {
            site.pause(0.1);
        }
        site.tell(() -> pace.giveUp(System.nanoTime()));
    }
}
