package nl.coachopdebank.server;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.coachopdebank.pipeline.ChannelTroubles;
import nl.coachopdebank.pipeline.ChannelTroubles.Trouble;
import nl.coachopdebank.pipeline.StoreUnavailable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says when something of WhatsApp needs a person: a token, a payment, a template. */
@Component("whatsappHealthIndicator")
@Conditional(WhatsAppInForce.class)
class WhatsAppHealth implements ReactiveHealthIndicator {
    /** Not down: the web goes on, and so may most of WhatsApp. */
    private static final Status NEEDS_PERSON = new Status("NEEDS-PERSON");

    private final ChannelTroubles troubles;
    private final AtomicInteger open = new AtomicInteger();

    WhatsAppHealth(ChannelTroubles troubles, MeterRegistry meters) {
        this.troubles = troubles;
        Gauge.builder("couch.whatsapp.troubles", this, WhatsAppHealth::count)
                .description("Kinds of trouble that need a person, as of the look before")
                .register(meters);
    }

    private double count() {
        health().subscribe();
        return open.get();
    }

    @Override
    public Mono<Health> health() {
        return Mono.fromCompletionStage(troubles::open)
                .doOnNext(all -> open.set(all.size()))
                .map(WhatsAppHealth::health)
                .onErrorResume(
                        StoreUnavailable.class,
                        failure -> Mono.just(Health.unknown().build()));
    }

    private static Health health(List<Trouble> troubles) {
        if (troubles.isEmpty()) {
            return Health.up().build();
        }
        Health.Builder answer = Health.status(NEEDS_PERSON);
        troubles.forEach(trouble -> answer.withDetail(
                trouble.kind(), "%d times, %s to %s".formatted(trouble.count(), trouble.first(), trouble.last())));
        return answer.build();
    }
}
