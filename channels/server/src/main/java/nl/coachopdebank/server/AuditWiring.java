package nl.coachopdebank.server;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import nl.coachopdebank.pipeline.AuditAction;
import nl.coachopdebank.pipeline.AuditEntry;
import nl.coachopdebank.pipeline.Auditor;
import nl.coachopdebank.pipeline.Correction;
import nl.coachopdebank.pipeline.Pipeline;
import nl.coachopdebank.pipeline.PipelineSettings;
import nl.coachopdebank.pipeline.redis.RedisStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.reactive.ServerWebExchangeContextFilter;

/** Who did what with whose data, in the store. */
@Configuration
class AuditWiring {
    @Bean(destroyMethod = "close")
    Auditor auditor(
            RedisStore store, AuditSource source, PipelineSettings pipeline, MeterRegistry registry, Clock clock) {
        return new Auditor(store.auditLog(source.keptAfter(pipeline.retention()), clock), registry);
    }

    /** Lets whoever notes something know which request it belongs to; before the log-in, which notes too. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ServerWebExchangeContextFilter requestOfTheEntry() {
        return new ServerWebExchangeContextFilter();
    }

    /** Notes the answers that residents give anew, through whatever door. */
    @Component
    static class CorrectionAudit {
        private final Auditor auditor;

        CorrectionAudit(Pipeline pipeline, Auditor auditor) {
            this.auditor = auditor;
            pipeline.onCorrection(this::corrected);
        }

        private void corrected(Correction correction) {
            auditor.done(new AuditEntry(
                    AuditAction.CORRECT,
                    correction.conversation().value(),
                    AuditEntry.OK,
                    correction.channel(),
                    AuditEntry.RESIDENT,
                    correction.at()));
        }
    }
}
