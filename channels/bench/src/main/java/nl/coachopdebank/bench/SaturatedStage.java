package nl.coachopdebank.bench;

import java.util.List;

/** Closed loop: a number of open conversations, each of which speaks as soon as it is answered. */
final class SaturatedStage implements Stage {

    @Override
    public List<Outcome> run(Site site) {
        List<Plan> plans = site.arguments().numbers("conversations", "50,500,2000").stream()
                .map(site::plan)
                .toList();
        return plans.stream().map(plan -> run(site, plan)).toList();
    }

    private static Outcome run(Site site, Plan plan) {
        site.say("saturated: " + plan.residents() + " conversations");
        double redisBefore = site.read().redisBytes();
        Tally tally = new Tally();
        Crowd crowd = site.crowd(Pace.atOnce(), tally, plan, OpenLoopSchedule.atAnyTime(System.nanoTime()));
        if (!site.awaitArrivals(crowd, plan.residents(), MOST_SECONDS_TO_ARRIVE)) {
            site.say("  not all residents came in within " + MOST_SECONDS_TO_ARRIVE + " s");
        }
        site.pause(site.warmUp());
        site.tell(tally::begin);
        long start = System.nanoTime();
        Usage before = site.read();
        site.pause(site.seconds());
        site.tell(tally::end);
        double measured = (System.nanoTime() - start) / 1e9;
        Usage after = site.read();
        site.sendHome(crowd);
        return new Outcome(
                "saturated", plan.residents(), measured, tally, after.since(before), after.redisBytes() - redisBefore);
    }
}
