package nl.coachopdebank.server;

import nl.coachopdebank.pipeline.DeliverySettings;
import nl.coachopdebank.pipeline.PipelineSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** How the pipeline works; what is absent or zero takes the default of {@link PipelineSettings}. */
@ConfigurationProperties("couch.pipeline")
record PipelineSource(
        int shards,
        int threads,
        int cached,
        PipelineSettings.@Nullable Leases leases,
        PipelineSettings.@Nullable Limits limits,
        PipelineSettings.@Nullable Retention retention,
        @Nullable DeliverySettings delivery) {
    PipelineSettings settings() {
        return new PipelineSettings(
                shards,
                threads,
                cached,
                leases == null ? PipelineSettings.Leases.DEFAULTS : leases,
                limits == null ? PipelineSettings.Limits.DEFAULTS : limits,
                retention == null ? PipelineSettings.Retention.DEFAULTS : retention,
                delivery == null ? DeliverySettings.DEFAULTS : delivery);
    }
}
