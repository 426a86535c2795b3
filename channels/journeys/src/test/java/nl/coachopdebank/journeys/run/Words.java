package nl.coachopdebank.journeys.run;

import java.util.concurrent.ThreadLocalRandom;

/** Words that residents and coaches of this run say and nobody else: they must never turn up in a log. */
public final class Words {
    /** New for each run. */
    public static final String PRIVATE =
            "zilverreiger" + Integer.toString(ThreadLocalRandom.current().nextInt(100_000, 999_999), 36);

    private Words() {}
}
