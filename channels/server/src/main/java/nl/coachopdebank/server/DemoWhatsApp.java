package nl.coachopdebank.server;

import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Random;
import nl.coachopdebank.whatsapp.ActiveWhatsApp;
import nl.coachopdebank.whatsapp.WhatsAppSettings;
import nl.coachopdebank.whatsapp.simulator.MetaStandIn;
import nl.coachopdebank.whatsapp.simulator.Pauses;
import nl.coachopdebank.whatsapp.simulator.SimulatorRoutes;
import nl.coachopdebank.whatsapp.simulator.StandInAccount;
import nl.coachopdebank.whatsapp.simulator.StandInTemplates;
import nl.coachopdebank.whatsapp.simulator.TimeMachine;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;

/** WhatsApp in a demo: a stand-in for Meta on this machine and a page with a phone. Never beside the real one. */
@Configuration
@ConditionalOnBooleanProperty("couch.demo")
@ConditionalOnBooleanProperty(name = "couch.whatsapp.enabled", havingValue = false, matchIfMissing = true)
class DemoWhatsApp {
    private static final int SECRET_BYTES = 24;
    /** Made up, and the same at each start, so that the conversations of the last one go on. */
    private static final String BUSINESS = "999000000000001";

    private static final String NUMBER_ID = "999000000000002";
    private static final String NUMBER = "31600000001";

    private final SecureRandom random = new SecureRandom();

    @Bean
    StandInAccount standInAccount() {
        return new StandInAccount(BUSINESS, NUMBER_ID, NUMBER, secret(), secret());
    }

    @Bean
    MetaStandIn metaStandIn(StandInAccount account, TimeMachine time) {
        StandInTemplates templates = new StandInTemplates(StandInTemplates.DEMO);
        return new MetaStandIn(account, templates, time, Pauses.LIFELIKE, new Random(random.nextLong()));
    }

    @Bean
    ActiveWhatsApp demoWhatsAppInForce(WhatsAppSettings bound, StandInAccount account, MetaStandIn meta) {
        WhatsAppSettings settings = new WhatsAppSettings(
                true,
                meta.address(),
                bound.apiVersion(),
                account.phoneNumberId(),
                account.accessToken(),
                account.appSecret(),
                "",
                secret(),
                bound.connections(),
                bound.connectLimit(),
                bound.answerLimit());
        return new ActiveWhatsApp(settings, SimulatorRoutes.WEBHOOK, SimulatorRoutes.PAGE + "?tekst=");
    }

    /** Only now the port is known. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> webhookAddress(MetaStandIn meta) {
        return ready -> meta.callback(URI.create("http://127.0.0.1:"
                + ready.getApplicationContext().getEnvironment().getRequiredProperty("local.server.port")
                + SimulatorRoutes.WEBHOOK));
    }

    /** Before anything stops, as the readers of the chat are. */
    @Bean
    ApplicationListener<ContextClosedEvent> sendWatchersAway(MetaStandIn meta) {
        return closed -> meta.endWatching();
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
