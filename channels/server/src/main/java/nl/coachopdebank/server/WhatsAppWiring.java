package nl.coachopdebank.server;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import nl.coachopdebank.pipeline.Channel;
import nl.coachopdebank.pipeline.ChannelTroubles;
import nl.coachopdebank.pipeline.Conversations;
import nl.coachopdebank.pipeline.Correspondents;
import nl.coachopdebank.pipeline.DeliveryReports;
import nl.coachopdebank.pipeline.Inbox;
import nl.coachopdebank.pipeline.Passes;
import nl.coachopdebank.pipeline.PipelineSettings;
import nl.coachopdebank.pipeline.redis.RedisStore;
import nl.coachopdebank.whatsapp.ActiveWhatsApp;
import nl.coachopdebank.whatsapp.ReadMarks;
import nl.coachopdebank.whatsapp.ReceivingSettings;
import nl.coachopdebank.whatsapp.Reception;
import nl.coachopdebank.whatsapp.SignatureWatch;
import nl.coachopdebank.whatsapp.WhatsAppSettings;
import nl.coachopdebank.whatsapp.WhatsAppWebhook;
import nl.coachopdebank.whatsapp.delivery.SendingSettings;
import nl.coachopdebank.whatsapp.delivery.WhatsAppChannel;
import nl.coachopdebank.whatsapp.graph.GraphClient;
import nl.coachopdebank.whatsapp.simulator.MetaStandIn;
import nl.coachopdebank.whatsapp.simulator.SimulatorRoutes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * WhatsApp. Who writes and what is wrong are kept for whoever needs them; the address is there when the door is open, and the page
 * with a phone only when {@link DemoWhatsApp} is.
 */
@Configuration
class WhatsAppWiring {
    @Bean
    Correspondents correspondents(RedisStore store, ReceivingSettings settings) {
        return store.correspondents(settings.silence());
    }

    @Bean
    Passes passes(RedisStore store) {
        return store.passes();
    }

    @Bean
    ChannelTroubles channelTroubles(RedisStore store) {
        return store.channelTroubles();
    }

    @Bean
    @ConditionalOnBooleanProperty("couch.whatsapp.enabled")
    ActiveWhatsApp realWhatsApp(WhatsAppSettings settings, ReceivingSettings receiving) {
        return new ActiveWhatsApp(settings, ActiveWhatsApp.REAL_WEBHOOK, ActiveWhatsApp.chatWith(receiving.number()));
    }

    @Bean
    RouterFunction<ServerResponse> simulatorRoutes(ObjectProvider<MetaStandIn> meta) {
        MetaStandIn standIn = meta.getIfAvailable();
        return standIn == null ? SimulatorRoutes.closed() : SimulatorRoutes.of(standIn);
    }

    /** What works only with a number, secrets and a token. */
    @Configuration
    @Conditional(WhatsAppInForce.class)
    static class Open {
        @Bean(destroyMethod = "close")
        GraphClient graphClient(ActiveWhatsApp active) {
            return new GraphClient(active.settings());
        }

        @Bean
        Channel whatsAppChannel(
                GraphClient graph,
                Correspondents correspondents,
                ChannelTroubles troubles,
                Passes passes,
                ActiveWhatsApp active,
                PublicAddress address,
                SendingSettings settings,
                PipelineSettings pipeline,
                Clock clock) {
            check(active.settings(), pipeline);
            WhatsAppChannel.Ports ports = new WhatsAppChannel.Ports(
                    graph, correspondents, troubles, passes, address::webChat, active.invitation());
            return WhatsAppChannel.of(ports, settings, pipeline.delivery().unknownAfter(), clock);
        }

        /** Else a message would be sent again while its first call may still get through. */
        private static void check(WhatsAppSettings whatsApp, PipelineSettings pipeline) {
            Duration wait = pipeline.delivery().unknownAfter();
            if (whatsApp.answerLimit().plus(whatsApp.connectLimit()).compareTo(wait) >= 0) {
                throw new IllegalArgumentException("couch.pipeline.delivery.unknown-after is longer than"
                        + " couch.whatsapp.answer-limit and connect-limit together");
            }
        }

        @Bean
        Reception reception(
                Correspondents correspondents,
                Inbox inbox,
                Passes passes,
                DeliveryReports reports,
                ChannelTroubles troubles,
                ActiveWhatsApp active,
                Clock clock,
                MeterRegistry meters) {
            Reception.Ports ports = new Reception.Ports(correspondents, inbox, passes, reports, troubles);
            return new Reception(ports, active.settings().phoneNumberId(), clock, meters);
        }

        @Bean
        SignatureWatch signatureWatch(
                ChannelTroubles troubles, ReceivingSettings settings, Clock clock, MeterRegistry meters) {
            return new SignatureWatch(troubles, settings.refusedSignatures(), clock, meters);
        }

        @Bean
        RouterFunction<ServerResponse> whatsAppWebhook(
                ActiveWhatsApp active,
                Reception reception,
                GraphClient graph,
                Conversations conversations,
                SignatureWatch watch,
                MeterRegistry meters) {
            ReadMarks readMarks = new ReadMarks(graph::markRead, conversations, meters);
            return new WhatsAppWebhook(active.settings(), reception, readMarks, watch, meters)
                    .routes(active.webhookPath());
        }
    }
}
