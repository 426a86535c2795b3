package nl.coachopdebank.server;

import nl.coachopdebank.content.ContentHealth;
import nl.coachopdebank.content.LiveReleases;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Says when the files of the editors are not what residents read: the last good release is live then. */
@Component("contentHealthIndicator")
class ContentHealthIndicator implements HealthIndicator {
    /** Not down: residents are served. */
    private static final Status REFUSED = new Status("CONTENT-REFUSED");

    private static final int FINDINGS_SHOWN = 10;

    private final LiveReleases releases;

    ContentHealthIndicator(LiveReleases releases) {
        this.releases = releases;
    }

    @Override
    public Health health() {
        ContentHealth health = releases.health();
        Health.Builder answer = health.state() == ContentHealth.State.LIVE ? Health.up() : Health.status(REFUSED);
        return answer.withDetail("release", health.release())
                .withDetail("state", health.state().name())
                .withDetail("since", health.since().toString())
                .withDetail(
                        "errors",
                        health.findings().stream()
                                .filter(finding -> finding.isError())
                                .limit(FINDINGS_SHOWN)
                                .map(Object::toString)
                                .toList())
                .build();
    }
}
