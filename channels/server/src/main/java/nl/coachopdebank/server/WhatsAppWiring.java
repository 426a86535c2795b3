package nl.coachopdebank.server;

import nl.coachopdebank.whatsapp.ActiveWhatsApp;
import nl.coachopdebank.whatsapp.WhatsAppSettings;
import nl.coachopdebank.whatsapp.simulator.MetaStandIn;
import nl.coachopdebank.whatsapp.simulator.SimulatorRoutes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** WhatsApp, when it is switched on; and the page with a phone, which is there only when {@link DemoWhatsApp} is. */
@Configuration
class WhatsAppWiring {
    @Bean
    @ConditionalOnBooleanProperty("couch.whatsapp.enabled")
    ActiveWhatsApp realWhatsApp(WhatsAppSettings settings) {
        return new ActiveWhatsApp(settings, ActiveWhatsApp.REAL_WEBHOOK);
    }

    @Bean
    RouterFunction<ServerResponse> simulatorRoutes(ObjectProvider<MetaStandIn> meta) {
        MetaStandIn standIn = meta.getIfAvailable();
        return standIn == null ? SimulatorRoutes.closed() : SimulatorRoutes.of(standIn);
    }
}
