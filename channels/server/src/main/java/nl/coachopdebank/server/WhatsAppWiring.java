package nl.coachopdebank.server;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import nl.coachopdebank.pipeline.ChannelTroubles;
import nl.coachopdebank.pipeline.Conversations;
import nl.coachopdebank.pipeline.Correspondents;
import nl.coachopdebank.pipeline.DeliveryReports;
import nl.coachopdebank.pipeline.Inbox;
import nl.coachopdebank.pipeline.redis.RedisStore;
import nl.coachopdebank.whatsapp.ReadMarks;
import nl.coachopdebank.whatsapp.ReceivingSettings;
import nl.coachopdebank.whatsapp.Reception;
import nl.coachopdebank.whatsapp.SignatureWatch;
import nl.coachopdebank.whatsapp.WhatsAppSettings;
import nl.coachopdebank.whatsapp.WhatsAppWebhook;
import nl.coachopdebank.whatsapp.graph.GraphClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** WhatsApp. Who writes and what is wrong are kept for whoever needs them; the address is there when the door is open. */
@Configuration
class WhatsAppWiring {
    static final String ADDRESS = "/webhooks/whatsapp";

    @Bean
    Correspondents correspondents(RedisStore store, ReceivingSettings settings) {
        return store.correspondents(settings.silence());
    }

    @Bean
    ChannelTroubles channelTroubles(RedisStore store) {
        return store.channelTroubles();
    }

    /** What works only with our number, secrets and token. */
    @Configuration
    @ConditionalOnProperty("couch.whatsapp.enabled")
    static class Open {
        @Bean(destroyMethod = "close")
        GraphClient graphClient(WhatsAppSettings settings) {
            return new GraphClient(settings);
        }

        @Bean
        Reception reception(
                Correspondents correspondents,
                Inbox inbox,
                ObjectProvider<DeliveryReports> reports,
                ChannelTroubles troubles,
                WhatsAppSettings settings,
                Clock clock,
                MeterRegistry meters) {
            Reception.Ports ports =
                    new Reception.Ports(correspondents, inbox, Optional.ofNullable(reports.getIfAvailable()), troubles);
            return new Reception(ports, settings.phoneNumberId(), clock, meters);
        }

        @Bean
        SignatureWatch signatureWatch(
                ChannelTroubles troubles, ReceivingSettings settings, Clock clock, MeterRegistry meters) {
            return new SignatureWatch(troubles, settings.refusedSignatures(), clock, meters);
        }

        @Bean
        RouterFunction<ServerResponse> whatsAppWebhook(
                WhatsAppSettings settings,
                Reception reception,
                GraphClient graph,
                Conversations conversations,
                SignatureWatch watch,
                MeterRegistry meters) {
            ReadMarks readMarks = new ReadMarks(graph::markRead, conversations, meters);
            return new WhatsAppWebhook(settings, reception, readMarks, watch, meters).routes(ADDRESS);
        }
    }
}
