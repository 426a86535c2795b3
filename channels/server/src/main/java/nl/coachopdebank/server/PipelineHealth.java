package nl.coachopdebank.server;

import nl.coachopdebank.pipeline.Pipeline;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up while messages can be stored and their turns are made. */
@Component("pipelineHealthIndicator")
class PipelineHealth implements HealthIndicator {
    private final Pipeline pipeline;

    PipelineHealth(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    @Override
    public Health health() {
        return pipeline.ready() ? Health.up().build() : Health.outOfService().build();
    }
}
