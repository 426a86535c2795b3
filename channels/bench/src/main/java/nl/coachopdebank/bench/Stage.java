package nl.coachopdebank.bench;

import java.util.List;

/** One way of putting load on the server; belongs to one command. */
@FunctionalInterface
interface Stage {

    /** Starting all residents takes this long at most. */
    int MOST_SECONDS_TO_ARRIVE = 120;

    List<Outcome> run(Site site);

    static Stage of(String command) {
        if (command.equals("steady")) {
            return new SteadyStage();
        }
        return command.equals("idle") ? new IdleStage() : new SaturatedStage();
    }
}
